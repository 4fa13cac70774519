package org.asylumrates.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.asylumrates.ingest.trac.ExtractFile;
import org.asylumrates.ingest.trac.TracExtract;
import org.asylumrates.ingest.trac.Translation;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Storage;

/** Makes a release of an extract of TRAC's, so that it is read as any other. */
final class ExtractRelease {
  private ExtractRelease() {}

  /**
   * An extract in EOIR's shape.
   *
   * @param release the translated tables, under the path and fingerprint of the extract
   * @param sources the files that were translated
   * @param quality rows of Tables.QUALITY on the translation
   */
  record Translated(Release release, List<ExtractFile> sources, List<Row> quality) {}

  /** The extract that a folder or zip is, if it is one. */
  static Optional<TracExtract> in(Release release) {
    return TracExtract.of(
        release.path().toString(), release.members().stream().map(m -> file(release, m)).toList());
  }

  /** Translates an extract into a folder. */
  static Translated translate(Release release, TracExtract extract, Path scratch) {
    try (Progress progress = Progress.of("Translating the extract (bytes)", extract.bytes())) {
      Translation made = extract.translate(new Path(scratch, "extract"), progress);
      List<Member> members = new ArrayList<>();
      made.files()
          .forEach(
              (table, file) ->
                  members.add(
                      new Member(
                          table.file() + " made of the extract",
                          Member.tableOf(table.file()),
                          file.toString(),
                          Storage.status(file).orElseThrow().getLen())));
      List<Row> quality =
          made.notes().stream()
              .map(n -> RowFactory.create(n.table().file(), n.item(), n.column(), n.rows()))
              .toList();
      return new Translated(
          new Release(release.path(), false, List.copyOf(members), release.fingerprint()),
          extract.sources(),
          quality);
    }
  }

  private static ExtractFile file(Release release, Member member) {
    return new ExtractFile(
        member.name(),
        member.bytes(),
        release.zipped()
            ? () -> inZip(release.path(), member)
            : () -> Storage.system(release.path()).open(new Path(member.location())));
  }

  private static InputStream inZip(Path path, Member member) throws IOException {
    ZipFile zip = Release.openZip(path);
    return new FilterInputStream(zip.getInputStream(zip.getEntry(member.name()))) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }
}
