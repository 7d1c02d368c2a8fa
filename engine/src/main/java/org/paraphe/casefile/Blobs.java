package org.paraphe.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.paraphe.dossier.Sha256;

/**
 * Bytes kept under their own hash, each once, never changed. A blob that {@code put} returned is on
 * the disk: written under a temporary name, forced, renamed, its folder forced. Thread-safe, and
 * safe between processes.
 */
public final class Blobs {

  private static final Duration OLD = Duration.ofHours(24);

  private final Path root;
  private final Path temporary;

  /** The folders whose own names are on the disk for sure. */
  private final Set<Path> named = ConcurrentHashMap.newKeySet();

  public Blobs(Path root) {
    this.root = root;
    this.temporary = root.resolve(".tmp");
    try {
      Files.createDirectories(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + temporary, e);
    }
  }

  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    if (Files.exists(path(hash))) {
      return hash;
    }
    return put(new java.io.ByteArrayInputStream(bytes));
  }

  public Sha256 put(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  public Sha256 put(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return put(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Sha256 put(InputStream in) {
    Path part = temporary.resolve(UUID.randomUUID().toString());
    try {
      return put(in, part);
    } catch (IOException e) {
      discard(part, e); // or each new try on a full disk would fill it further
      throw new UncheckedIOException("cannot keep a blob under " + root, e);
    }
  }

  private Sha256 put(InputStream in, Path part) throws IOException {
    MessageDigest digest = Sha256.digest();
    Durable.before(Durable.Write.BLOB, part);
    try (var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
      in.transferTo(out);
    }
    Durable.force(part);
    Sha256 hash = new Sha256(HexFormat.of().formatHex(digest.digest()));
    name(Map.of(hash, part));
    return hash;
  }

  /**
   * The same for several at once: a disk that is forced for all of them together answers in little
   * more time than for one.
   */
  public void putAll(Collection<byte[]> contents) {
    Map<Sha256, Path> parts = new LinkedHashMap<>();
    try {
      for (byte[] bytes : contents) {
        Sha256 hash = Sha256.of(bytes);
        if (!Files.exists(path(hash)) && !parts.containsKey(hash)) {
          Path part = temporary.resolve(UUID.randomUUID().toString());
          parts.put(hash, part);
          Durable.before(Durable.Write.BLOB, part);
          Files.write(part, bytes);
        }
      }
      for (Path part : parts.values()) {
        Durable.force(part);
      }
      name(parts);
    } catch (IOException e) {
      parts.values().forEach(part -> discard(part, e));
      throw new UncheckedIOException("cannot keep blobs under " + root, e);
    }
  }

  /** Gives forced bytes their names, and forces these. */
  private void name(Map<Sha256, Path> parts) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Map.Entry<Sha256, Path> entry : parts.entrySet()) {
      Path target = path(entry.getKey());
      Path folder = target.resolveSibling(".").normalize();
      Files.createDirectories(folder);
      Durable.move(entry.getValue(), target);
      folders.add(folder);
    }
    for (Path folder : folders) {
      Durable.force(folder);
    }
    if (!named.containsAll(folders)) {
      Durable.force(root);
      named.addAll(folders);
    }
  }

  /** Removes what writes cut short left long ago; a write under way is never that old. */
  public void sweep() {
    try (Stream<Path> parts = Files.list(temporary)) {
      Instant limit = Instant.now().minus(OLD);
      for (Path part : parts.toList()) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
          Durable.remove(part);
        }
      }
    } catch (NoSuchFileException e) {
      return; // its write just ended
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + temporary, e);
    }
  }

  private static void discard(Path part, IOException cause) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  public boolean has(Sha256 hash) {
    return Files.exists(path(hash));
  }

  /** Where the bytes are; to be read only. */
  public Path path(Sha256 hash) {
    return root.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  /** The bytes, whose hash is checked on the way. */
  public byte[] bytes(Sha256 hash) {
    try {
      byte[] bytes = Files.readAllBytes(path(hash));
      if (!Sha256.of(bytes).equals(hash)) {
        throw new org.paraphe.dossier.PermanentFailure(
            "Le contenu conservé sous " + hash + " a été altéré ; restaurez une sauvegarde.");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read blob " + hash, e);
    }
  }

  public String text(Sha256 hash) {
    return new String(bytes(hash), StandardCharsets.UTF_8);
  }
}
