package org.paraphe.extraction;

import java.io.File;
import java.io.FileDescriptor;
import java.nio.file.Path;
import java.security.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, in a child that the kernel does not enclose, every socket, every file that is neither
 * the child's nor a program's, and every write outside its folder. The security manager is
 * deprecated, and gone after Java 23: it is the second choice, where {@code unshare} is forbidden.
 */
@SuppressWarnings("removal")
final class Guard extends SecurityManager {

  private static final Set<String> PROGRAMS = Set.of("tesseract", "/usr/bin/setpriv");
  private static final Set<String> REFUSED =
      Set.of("setSecurityManager", "createSecurityManager", "hard", "symbolic");
  private static final List<String> SYSTEM =
      List.of("/usr", "/lib", "/lib64", "/etc/fonts", "/dev/random", "/dev/urandom", "/dev/null");

  private final Path own;
  private final List<Path> readable;

  private Guard(Path own) {
    this.own = own;
    this.readable = readable(own);
  }

  static void installIfAsked() {
    @Nullable String own = System.getProperty(Isolation.GUARD_PROPERTY);
    if (own != null) {
      System.setSecurityManager(new Guard(Path.of(own)));
    }
  }

  private static List<Path> readable(Path own) {
    Stream<String> programs =
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator));
    Stream<@Nullable String> others =
        Stream.of(
            System.getProperty("java.home"),
            System.getenv("TESSDATA_PREFIX"),
            System.getenv("SystemRoot"));
    return Stream.concat(
            Stream.concat(Stream.of(own), Stream.concat(SYSTEM.stream(), programs).map(Path::of)),
            others.filter(path -> path != null).map(path -> Path.of(String.valueOf(path))))
        .toList();
  }

  @Override
  public void checkRead(String file) {
    Path path = plain(file);
    if (readable.stream().noneMatch(path::startsWith)) {
      throw refused("reading a file");
    }
  }

  @Override
  public void checkRead(String file, Object context) {
    checkRead(file);
  }

  @Override
  public void checkWrite(String file) {
    Path path = plain(file);
    if (!path.startsWith(own) && !path.equals(Path.of("/dev/null"))) {
      throw refused("writing a file");
    }
  }

  @Override
  public void checkDelete(String file) {
    checkWrite(file);
  }

  @Override
  public void checkExec(String program) {
    if (!PROGRAMS.contains(program)) {
      throw refused("running a program");
    }
  }

  @Override
  public void checkRead(FileDescriptor descriptor) {
    // what is open was allowed
  }

  @Override
  public void checkWrite(FileDescriptor descriptor) {
    // what is open was allowed
  }

  @Override
  public void checkPropertyAccess(String key) {
    // asked for too often to be looked at
  }

  @Override
  public void checkPermission(Permission permission) {
    boolean network = permission instanceof java.net.SocketPermission;
    if (network || REFUSED.contains(permission.getName())) {
      throw refused(permission.getName());
    }
  }

  @Override
  public void checkPermission(Permission permission, Object context) {
    checkPermission(permission);
  }

  private static Path plain(String file) {
    return Path.of(file).toAbsolutePath().normalize();
  }

  /** Without the name: what a child says may end in a log. */
  private static SecurityException refused(String what) {
    return new SecurityException("refused in the reading process: " + what);
  }
}
