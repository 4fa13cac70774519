package org.asylumrates.batches;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.Dependency;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/** The batches of a table's files, of which each is one task's. */
final class FilesRdd extends RDD<Batch> {
  private static final long serialVersionUID = 1L;

  private final transient List<BatchFile> files;

  FilesRdd(SparkContext spark, List<BatchFile> files) {
    super(
        spark,
        CollectionConverters.asScala(List.<Dependency<?>>of()).toSeq(),
        ClassTag$.MODULE$.apply(Batch.class));
    this.files = List.copyOf(files);
  }

  private record File(int index, BatchFile file) implements Partition, Serializable {}

  @Override
  public Partition[] getPartitions() {
    Partition[] partitions = new Partition[files.size()];
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = new File(i, files.get(i));
    }
    return partitions;
  }

  @Override
  public Iterator<Batch> compute(Partition partition, TaskContext context) {
    return CollectionConverters.asScala(FileBatches.of(((File) partition).file(), context));
  }
}
