package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders must be as Hadoop itself would have made them, but for its checksum files. */
class LocalFilesTest {
  /** Of the mode of a file, whose other bits say what kind of file it is. */
  private static final int PERMISSIONS = 07777;

  private static final String USUAL = "022";

  @TempDir private java.nio.file.Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"022", "077", "002", "000", "027"})
  void permissionsAreThoseThatHadoopSets(String umask) throws IOException {
    Map<String, String> ours = made(ours(umask), temp.resolve("ours"));
    assertThat(ours).isEqualTo(made(hadoops(umask), temp.resolve("hadoops")));
    assertThat(ours).hasSize(7);
  }

  @Test
  void theUsualOnes() throws IOException {
    assertThat(made(ours(USUAL), temp.resolve("ours")))
        .containsEntry("plain", "644")
        .containsEntry("folder/deep", "755")
        .containsEntry("asked", "640")
        .containsEntry("shared", "1777");
  }

  @Test
  void noChecksumFilesAreWritten() throws IOException {
    FileSystem files = ours(USUAL);
    Path file = new Path(temp.resolve("plain").toString());
    write(files, file, "new");
    files.rename(file, new Path(temp.resolve("renamed").toString()));
    assertThat(names(temp)).containsExactly("renamed");
  }

  /** One that another program left would say that the file is damaged. */
  @Test
  void theChecksumOfAFileThatIsReplacedGoes() throws IOException {
    Path file = new Path(temp.resolve("plain").toString());
    write(hadoops(USUAL), file, "old");
    assertThat(names(temp)).containsExactly(".plain.crc", "plain");
    write(ours(USUAL), file, "new");
    assertThat(names(temp)).containsExactly("plain");
  }

  @Test
  void storageUsesThem() {
    assertThat(Storage.system(new Path(temp.toString()))).isInstanceOf(LocalFiles.class);
  }

  /** What each kind of call leaves, by path. */
  private static Map<String, String> made(FileSystem files, java.nio.file.Path folder)
      throws IOException {
    Path root = new Path(folder.toString());
    files.mkdirs(new Path(root, "folder/deep"));
    files.mkdirs(new Path(root, "closed"), new FsPermission("700"));
    write(files, new Path(root, "plain"), "text");
    write(files, new Path(root, "asked"), "text");
    files.setPermission(new Path(root, "asked"), new FsPermission("640"));
    files.mkdirs(new Path(root, "shared"));
    files.setPermission(new Path(root, "shared"), new FsPermission("1777"));
    write(files, new Path(root, "plain"), "written again");
    Map<String, String> permissions = new TreeMap<>();
    for (String name : List.of("folder", "folder/deep", "closed", "plain", "asked", "shared", "")) {
      Object mode = Files.getAttribute(folder.resolve(name), "unix:mode");
      permissions.put(name, Integer.toOctalString((Integer) mode & PERMISSIONS));
    }
    return permissions;
  }

  private static void write(FileSystem files, Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static FileSystem ours(String umask) throws IOException {
    return opened(new LocalFiles(), umask);
  }

  private static FileSystem hadoops(String umask) throws IOException {
    return opened(new LocalFileSystem(), umask);
  }

  private static FileSystem opened(FileSystem files, String umask) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.permissions.umask-mode", umask);
    files.initialize(URI.create("file:///"), configuration);
    return files;
  }

  private static List<String> names(java.nio.file.Path folder) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
