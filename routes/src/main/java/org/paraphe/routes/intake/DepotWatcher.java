package org.paraphe.routes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.pipeline.NeededRights;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.UnknownBox;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at {@code depot/} and says which items may be taken now. A file or a folder is one dossier;
 * a folder named as an installed kind is that kind's box, whose children are dossiers.
 *
 * <p>Camel's file consumer is not used here: its {@code readLock} is none by default, its marker
 * and lock files are unsafe on network shares, its "changed" lock counts from the modification
 * time, so that a slow copy with an old date passes, it cannot take a folder as one item, its
 * idempotent repository strands files after a crash, and what it skips it skips without a word. The
 * claim itself is the atomic rename of the engine's intake. Polled, because network shares give no
 * events. Not thread-safe.
 */
public final class DepotWatcher {

  private static final Logger LOG = LoggerFactory.getLogger(DepotWatcher.class);

  private static final int AT_A_TIME = 200;

  /** From when on nothing explains that an item which could be taken still lies here. */
  private static final Duration TOO_LONG = Duration.ofMinutes(5);

  /**
   * A lock that a crash of Word left, or that came with the copy of a folder, never goes: this long
   * after the last change the document is taken all the same.
   */
  private static final Duration LEFT_OPEN = Duration.ofMinutes(15);

  private static final String OUR_FAULT =
      "un défaut de Paraphe empêche de le prendre (etat/paraphe.log dit lequel) : déposez-le sous"
          + " un autre nom, et signalez-le ; les autres dépôts sont pris";

  /** What a dossier leaves for the database and for drafts. */
  private static final long ROOM_BESIDE = 64L * 1024 * 1024;

  private final Path depot;
  private final Supplier<Set<ActKind>> kinds;
  private final Stability stability;
  private final Duration delay;
  private final LongSupplier room;

  /**
   * One look.
   *
   * @param refused the depot itself, or boxes of it, that cannot be looked into
   */
  private record Look(List<DepotItem> items, List<Path> refused) {}

  /** What a fault of ours keeps from being looked at, told once in the log. */
  private final Set<Path> faulty = ConcurrentHashMap.newKeySet();

  /** What was told last of what cannot be looked into: once is enough. */
  private volatile List<Path> told = List.of();

  /** Over the depot of a home, its kinds asked anew at each look. */
  public static DepotWatcher of(Paraphe paraphe) {
    return new DepotWatcher(
        paraphe.home().depot(),
        () -> kinds(paraphe.catalog()),
        paraphe.settings().depot().stabilite(),
        new Stability(paraphe.settings().depot().stabilite()),
        () -> free(paraphe.home().etat()));
  }

  /** Where the disk does not tell, there is room: what it refuses then is tried again. */
  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /**
   * The box of a kind whose pack is broken, or came since the start, is a box: its dossiers wait
   * one by one.
   */
  private static Set<ActKind> kinds(TemplateCatalog catalog) {
    return Stream.concat(
            catalog.packs().stream().map(TemplatePack::kind),
            Stream.concat(
                    catalog.refused().stream().map(TemplateCatalog.Refused::kind),
                    catalog.late().stream())
                .filter(ActKind::looksRight)
                .map(ActKind::new))
        .collect(Collectors.toSet());
  }

  /**
   * @param kinds the installed kinds, asked at each look
   * @param delay how long an item must not have changed
   * @param room bytes left on the disk that keeps what is taken
   */
  DepotWatcher(
      Path depot,
      Supplier<Set<ActKind>> kinds,
      Duration delay,
      Stability stability,
      LongSupplier room) {
    this.room = room;
    this.depot = depot;
    this.kinds = kinds;
    this.delay = delay;
    this.stability = stability;
  }

  /**
   * The items that may be taken now, in the order of their names. Of thousands only the first are
   * handed out at a time, so that the next look is never far.
   */
  public List<DepotItem> stableItems() {
    List<DepotItem> items = look().items();
    List<Path> paths = items.stream().map(DepotItem::path).toList();
    stability.keepOnly(paths);
    faulty.retainAll(paths);
    List<DepotItem> first = new ArrayList<>();
    long left = room.getAsLong();
    for (DepotItem item : items) {
      // the rest of a crowd is only seen once, to know since when it has been as it is
      boolean among = first.size() < AT_A_TIME;
      if (among || !stability.knows(item.path())) {
        OptionalLong asked = takeable(item, left);
        if (asked.isPresent() && among) {
          left -= asked.getAsLong();
          first.add(item);
        }
      }
    }
    first.forEach(item -> stability.handOut(item.path()));
    return first;
  }

  /** Everything that lies here and was not taken, each with its reason. */
  public List<WaitingFile> waiting() {
    Look look = look();
    return Stream.concat(
            look.refused().stream().map(this::unreadable),
            look.items().stream().flatMap(i -> waiting(i.path()).stream()))
        .toList();
  }

  /** The depot itself, or boxes of it, that cannot be looked into: nothing there is ever taken. */
  public List<Path> unreadable() {
    return look().refused();
  }

  /**
   * What could have been taken long ago and was not: the service does not run, or cannot keep up.
   *
   * @return the oldest first
   */
  public List<WaitingFile> unexplained(Instant now) {
    Instant limit = now.minus(delay.plus(TOO_LONG));
    return waiting().stream()
        .filter(
            file ->
                file.why().equals(OUR_FAULT)
                    || file.why().startsWith(soon()) && file.firstSeen().isBefore(limit)
                    || file.why().endsWith(leftOpen())
                        && file.firstSeen().isBefore(limit.minus(LEFT_OPEN)))
        .sorted(Comparator.comparing(WaitingFile::firstSeen))
        .toList();
  }

  /**
   * @param left bytes that the disk still has
   * @return how much of them the item asks; empty where it is not to be taken now
   */
  private OptionalLong takeable(DepotItem item, long left) {
    try {
      if (DepotRule.refusal(item.path()).isPresent()) {
        return OptionalLong.empty();
      }
      TreePrint print = TreePrint.of(item.path());
      boolean open = DepotRule.open(item.path(), print).isPresent();
      boolean takeable =
          DepotRule.refusal(print).isEmpty()
              && stability.isSettled(item.path(), print, open ? LEFT_OPEN : delay)
              && asked(print) + ROOM_BESIDE <= left
              && NeededRights.missing(item.path()).isEmpty();
      return takeable ? OptionalLong.of(asked(print)) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty(); // it went, or one of its files did, while we looked
    } catch (IOException e) {
      return OptionalLong.empty(); // unreadable inside: waiting() says why
    } catch (RuntimeException e) {
      fault(item.path(), e);
      return OptionalLong.empty();
    }
  }

  /** Kept once and shown once. */
  private static long asked(TreePrint tree) {
    return 2 * tree.size();
  }

  /** One item must never keep the others from being taken, whatever is wrong with us. */
  private void fault(Path item, RuntimeException e) {
    if (faulty.add(item)) {
      LOG.error("{} : défaut imprévu, laissé en place ; les autres dépôts sont pris", item, e);
    }
  }

  private Optional<WaitingFile> waiting(Path item) {
    if (faulty.contains(item)) {
      return Optional.of(faulty(item));
    }
    try {
      Optional<String> refusal = DepotRule.refusal(item);
      if (refusal.isPresent()) {
        long size = Files.isSymbolicLink(item) ? 0 : Files.size(item);
        return Optional.of(new WaitingFile(shown(item), size, seen(item), refusal.get()));
      }
      TreePrint tree = TreePrint.of(item);
      String why =
          DepotRule.refusal(tree)
              .or(() -> DepotRule.open(item, tree).map(open -> open + leftOpen()))
              .or(() -> missingRights(item))
              .or(() -> noRoom(tree))
              .orElseGet(() -> soon() + noBox(item));
      return Optional.of(new WaitingFile(shown(item), tree.size(), seen(item), why));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // taken or moved meanwhile
    } catch (IOException e) {
      return Optional.of(unreadable(item));
    } catch (RuntimeException e) {
      fault(item, e);
      return Optional.of(faulty(item));
    }
  }

  private WaitingFile faulty(Path item) {
    return new WaitingFile(shown(item), 0, Instant.now(), OUR_FAULT);
  }

  private WaitingFile unreadable(Path item) {
    return new WaitingFile(
        shown(item),
        0,
        Instant.now(),
        missingRights(item).orElse("illisible par le service : vérifiez le disque et les droits"));
  }

  private static Optional<String> missingRights(Path item) {
    try {
      return NeededRights.missing(item);
    } catch (IOException e) {
      return Optional.empty(); // it went meanwhile
    }
  }

  /** Or it would fill the disk for everybody else. */
  private Optional<String> noRoom(TreePrint tree) {
    long needed = asked(tree) + ROOM_BESIDE;
    return room.getAsLong() >= needed
        ? Optional.empty()
        : Optional.of(
            "pas assez de place sur le disque : il faut "
                + megabytes(needed)
                + " libres pour le garder et le montrer ; libérez de la place, il sera pris"
                + " ensuite, ou déposez moins à la fois");
  }

  private static String megabytes(long bytes) {
    return (bytes / (1024 * 1024) + 1) + " Mo";
  }

  private static String leftOpen() {
    return "au plus tard " + LEFT_OPEN.toMinutes() + " min après la dernière modification";
  }

  private String soon() {
    return "sera pris par le service (« paraphe serve ») dès que rien n'y aura changé pendant "
        + delay.toSeconds()
        + " s";
  }

  /** What somebody may have meant for a box, while its name can still be mended. */
  private String noBox(Path item) {
    if (!depot.equals(item.getParent()) || !Files.isDirectory(item, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    return UnknownBox.why(
            String.valueOf(item.getFileName()), kinds.get().stream().map(ActKind::id).toList())
        .map(why -> ", comme un seul dossier. " + why + " ; renommez-le si c'en est une")
        .orElse("");
  }

  private String shown(Path item) {
    return depot.getFileName() + "/" + depot.relativize(item).toString().replace('\\', '/');
  }

  /**
   * The later of the times that the file system keeps: a copy may preserve an old one. One of the
   * future is somebody else's clock.
   */
  private static Instant seen(Path item) throws IOException {
    Instant now = Instant.now();
    Instant modified = Files.getLastModifiedTime(item, LinkOption.NOFOLLOW_LINKS).toInstant();
    Instant changed =
        item.getFileSystem().supportedFileAttributeViews().contains("unix")
            ? ((FileTime) Files.getAttribute(item, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
                .toInstant()
            : modified;
    return Stream.of(modified, changed)
        .filter(time -> !time.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  /** What cannot be looked into keeps nothing else from being seen; waiting() tells of it. */
  private Look look() {
    Set<ActKind> installed = kinds.get();
    List<Path> refused = new ArrayList<>();
    List<DepotItem> items = new ArrayList<>();
    for (Path child : children(depot, refused)) {
      ActKind box = box(child, installed);
      if (box == null) {
        items.add(new DepotItem(child, null));
      } else {
        children(child, refused).forEach(inside -> items.add(new DepotItem(inside, box)));
      }
    }
    if (!refused.isEmpty() && !refused.equals(told)) {
      LOG.warn("{} : illisible, rien n'y est pris", refused);
    }
    told = List.copyOf(refused);
    return new Look(items, told);
  }

  private static @Nullable ActKind box(Path child, Set<ActKind> installed) {
    if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    String name = child.getFileName().toString();
    return installed.stream().filter(k -> k.id().equals(name)).findFirst().orElse(null);
  }

  private static List<Path> children(Path folder, List<Path> refused) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !p.endsWith(".en-cours")).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of(); // the box or the depot was removed while we looked
    } catch (IOException | UncheckedIOException e) {
      refused.add(folder);
      return List.of();
    }
  }
}
