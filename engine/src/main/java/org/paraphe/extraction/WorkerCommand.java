package org.paraphe.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command line of a child: a small JVM of its own, told through an argument file. */
record WorkerCommand(String heap, NetworkIsolation isolation) {

  /** A folder of jars to run from; else the class path of this process. */
  static final String LIB_PROPERTY = "paraphe.lib";

  /**
   * @param folder of this child alone: argument file and temporary files
   */
  Process start(Path folder) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path arguments = folder.resolve("arguments");
    Files.writeString(arguments, argumentFile(folder, temporary), StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(isolation.prefix());
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.add("@" + arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    keepOnlyWhatIsNeeded(builder.environment(), temporary);
    return builder.start();
  }

  private String argumentFile(Path folder, Path temporary) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=fr",
                "-Duser.country=FR",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + temporary,
                "-Dpdfbox.fontcache=" + folder.toAbsolutePath().getParent()));
    lines.addAll(isolation.jvmOptions());
    lines.add("-cp");
    lines.add(classPath());
    lines.add(ExtractionWorker.class.getName());
    StringBuilder file = new StringBuilder();
    lines.forEach(line -> file.append(quoted(line)).append('\n'));
    return file.toString();
  }

  private static String classPath() {
    @Nullable String lib = System.getProperty(LIB_PROPERTY);
    return lib == null
        ? absolute(System.getProperty("java.class.path", ""))
        : Path.of(lib).toAbsolutePath().resolve("*").toString();
  }

  /** The child runs in a folder of its own, where a relative entry would lead nowhere. */
  static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
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
    environment.put("OMP_THREAD_LIMIT", "1");
  }
}
