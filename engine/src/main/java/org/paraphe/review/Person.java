package org.paraphe.review;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A human with an account.
 *
 * @param id opaque, for the journal: {@code p-} and digits that say nothing of the person
 * @param login names the person's folders: "claire.morvan"
 * @param nom first name and surname
 * @param osUser the account of the file system whose folders these are, where it is known
 * @param mail where the person is reminded of what waits for them, where it is known
 */
public record Person(
    String id,
    String login,
    String nom,
    Set<Role> roles,
    boolean actif,
    @Nullable String osUser,
    @Nullable String mail) {

  /** One address and nothing else: no name, no second recipient, no line that ends. */
  private static final Pattern MAIL = Pattern.compile("[^\\s<>,;:\"@()]+@[^\\s<>,;:\"@()]+");

  public Person {
    roles = Set.copyOf(roles);
    if (!isLogin(login)) {
      throw new IllegalArgumentException("not a login such as claire.morvan: " + login);
    }
  }

  /** Without an address of mail. */
  public Person(
      String id,
      String login,
      String nom,
      Set<Role> roles,
      boolean actif,
      @Nullable String osUser) {
    this(id, login, nom, roles, actif, osUser, null);
  }

  public static boolean isMail(String text) {
    return MAIL.matcher(text).matches();
  }

  /** Letters, digits, dot and hyphen in lower case: also a folder's name on every system. */
  public static boolean isLogin(String text) {
    return text.matches("[a-z0-9]+([.-][a-z0-9]+)*");
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
