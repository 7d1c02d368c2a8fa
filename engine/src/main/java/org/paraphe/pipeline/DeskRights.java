package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.review.Person;

/**
 * Whose desks are whose, by the file system: a folder on somebody's desk is their decision, so
 * nobody else may put one there but the service, by the desk's group.
 */
public final class DeskRights {

  private static final Set<PosixFilePermission> THEIRS =
      PosixFilePermissions.fromString("rwxrwx---");

  private final Home home;

  public DeskRights(Home home) {
    this.home = home;
  }

  /**
   * Gives the person's desks to their account.
   *
   * @return in French, what could not be done and how to do it by hand; empty where all is well
   */
  public Optional<String> give(Person person) {
    String account = person.osUser();
    if (account == null) {
      return Optional.empty();
    }
    for (Path desk : home.desksOf(person)) {
      PosixFileAttributeView view = view(desk);
      if (view == null) {
        return Optional.of(
            "ce système de fichiers ne connaît pas de propriétaires : réglez vous-même qui peut"
                + " écrire dans les bureaux de "
                + person.nom());
      }
      try {
        view.setOwner(
            desk.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account));
        view.setPermissions(THEIRS);
      } catch (UserPrincipalNotFoundException e) {
        return Optional.of("le compte « " + account + " » n'existe pas sur cette machine");
      } catch (IOException e) {
        return Optional.of(
            "les droits des bureaux de "
                + person.nom()
                + " ne se règlent pas depuis ce compte ; en administrateur : "
                + byHand(person));
      }
    }
    return Optional.empty();
  }

  /** The commands that an administrator types for the person's desks. */
  String byHand(Person person) {
    String desks = String.join(" ", home.desksOf(person).stream().map(Path::toString).toList());
    return "chown " + person.osUser() + " " + desks + " && chmod 770 " + desks;
  }

  /** The desks of people with an account that somebody else owns, or that anybody may write in. */
  List<Path> wrong(Person person) {
    return person.osUser() == null
        ? List.of()
        : home.desksOf(person).stream().filter(desk -> isWrong(desk, person.osUser())).toList();
  }

  private static boolean isWrong(Path desk, String account) {
    PosixFileAttributeView view = view(desk);
    if (view == null) {
      return false; // nothing to be told here
    }
    try {
      PosixFileAttributes seen = view.readAttributes();
      return !seen.owner().getName().equals(account)
          || seen.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException e) {
      return true;
    }
  }

  private static @Nullable PosixFileAttributeView view(Path desk) {
    return Files.getFileAttributeView(
        desk, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
