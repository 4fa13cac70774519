package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.asylumrates.ingest.trac.ExtractFile;
import org.asylumrates.ingest.trac.TracExtract;
import org.asylumrates.ingest.trac.Translation;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Figures.SourceFile;

/**
 * An extract of TRAC's in EOIR's shape, so that it is read as any release.
 *
 * @param release the translated tables, under the path and fingerprint of the extract
 * @param sources the files that were translated
 * @param notes what was counted on the way
 */
record ExtractRelease(Release release, List<ExtractFile> sources, List<Translation.Note> notes) {

  /** The extract that a folder or zip is, if it is one. */
  static Optional<TracExtract> in(Release release) {
    return TracExtract.of(
        release.path().toString(),
        release.members().stream()
            .map(m -> new ExtractFile(m.name(), m.bytes(), m::open))
            .toList());
  }

  /** Translates an extract into files below a folder. */
  static ExtractRelease translate(Release release, TracExtract extract, Path folder) {
    try (Progress progress = Progress.of("Translating the extract (bytes)", extract.bytes())) {
      Translation made = extract.translate(folder, progress);
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
      return new ExtractRelease(
          new Release(release.path(), false, List.copyOf(members), release.fingerprint()),
          extract.sources(),
          made.notes());
    }
  }

  /** Adds what was counted to the counts of the release. */
  void count(Quality quality) {
    notes.forEach(n -> quality.add(n.table(), n.item(), n.column(), n.rows()));
  }

  /** The extract's own files with their checksums. */
  List<SourceFile> checksums() {
    List<SourceFile> files = new ArrayList<>();
    for (ExtractFile file : sources) {
      try (InputStream in = file.opening().open()) {
        files.add(new SourceFile(file.name(), file.bytes(), Checksum.of(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
