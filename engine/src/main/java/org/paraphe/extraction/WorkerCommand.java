package org.paraphe.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command line of a child: a small JVM of its own, told through an argument file. */
record WorkerCommand(String heap, Isolation isolation) {

  /** A folder of jars to run from; else the class path of this process. */
  static final String LIB_PROPERTY = "paraphe.lib";

  /** A folder so near the root would show too much of the machine. */
  private static final int LEAST_DEPTH = 2;

  /** The part of its folder that a child may write to. */
  static Path temporary(Path folder) {
    return folder.resolve("tmp");
  }

  /**
   * @param folder of this child alone; a real path
   */
  Process start(Path folder) throws IOException {
    Path temporary = Files.createDirectories(temporary(folder));
    Path arguments = temporary.resolve("arguments");
    Files.writeString(arguments, argumentFile(temporary), StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(isolation.prefix(folder, programs()));
    command.add(Isolation.javaHome().resolve("bin").resolve("java").toString());
    command.add("@" + arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    keepOnlyWhatIsNeeded(builder.environment(), temporary);
    return builder.start();
  }

  private String argumentFile(Path temporary) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                // Nobody reads what a child logs, and it may quote a piece.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=fr",
                "-Duser.country=FR",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + temporary,
                "-Dpdfbox.fontcache=" + temporary));
    lines.addAll(isolation.jvmOptions(temporary));
    lib().ifPresent(folder -> lines.addAll(archive(folder)));
    lines.add("-cp");
    lines.add(classPath());
    lines.add(ExtractionWorker.class.getName());
    StringBuilder file = new StringBuilder();
    lines.forEach(line -> file.append(quoted(line)).append('\n'));
    return file.toString();
  }

  /** The classes of a child, ready to be mapped. The JVM passes over one that does not fit. */
  static List<String> archive(Path lib) {
    Path file = lib.resolve("lecture.jsa");
    return Files.isReadable(file)
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of();
  }

  private static String classPath() {
    return lib()
        .map(folder -> folder.resolve("*").toString())
        .orElseGet(() -> absolute(System.getProperty("java.class.path", "")));
  }

  private static Optional<Path> lib() {
    @Nullable String lib = System.getProperty(LIB_PROPERTY);
    return Optional.ofNullable(lib).map(folder -> Path.of(folder).toAbsolutePath().normalize());
  }

  /** The child runs in a folder of its own, where a relative entry would lead nowhere. */
  static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where the classes are: a folder of jars, or folders of classes and what holds all the jars. */
  private static List<Path> programs() {
    return lib().map(List::of).orElseGet(() -> programs(System.getProperty("java.class.path", "")));
  }

  static List<Path> programs(String classPath) {
    List<Path> entries =
        Stream.of(absolute(classPath).split(File.pathSeparator)).map(Path::of).toList();
    List<Path> jars = entries.stream().filter(entry -> !Files.isDirectory(entry)).toList();
    Stream<Path> folders = entries.stream().filter(Files::isDirectory);
    Optional<Path> above = jars.stream().reduce(WorkerCommand::above);
    boolean narrow = above.isPresent() && above.get().getNameCount() >= LEAST_DEPTH;
    Stream<Path> holders = narrow ? above.stream() : jars.stream();
    return Stream.concat(folders, holders).distinct().toList();
  }

  /** The longest path that both begin with. */
  private static Path above(Path one, Path other) {
    @Nullable Path common = one;
    while (common != null && !other.startsWith(common)) {
      common = common.getParent();
    }
    return common == null ? Path.of("/") : common;
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The secrets that a service may hold in its environment are no business of a child. */
  private static void keepOnlyWhatIsNeeded(Map<String, String> environment, Path temporary) {
    environment
        .keySet()
        .removeIf(key -> !List.of("PATH", "TESSDATA_PREFIX", "SystemRoot").contains(key));
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("HOME", temporary.toString());
    environment.put("TMPDIR", temporary.toString());
    environment.put("OMP_THREAD_LIMIT", "1");
  }
}
