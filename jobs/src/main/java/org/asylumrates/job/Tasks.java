package org.asylumrates.job;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;

/**
 * Work that Spark spreads over cores or machines. Of every lambda that Spark is given it reads the
 * byte code of the class around it, some of them its largest, which in a short run takes longer
 * than the work; it gets an object of a named class instead.
 */
public final class Tasks {
  private Tasks() {}

  /** What a task makes of its part. */
  @FunctionalInterface
  public interface Work<A, R> extends Serializable {
    /** Works on one part of all. */
    R of(int part, Iterator<A> things);
  }

  /** What a task makes of one thing. */
  @FunctionalInterface
  public interface WorkOnOne<A, R> extends Serializable {
    /** Works on one thing. */
    R of(A thing);
  }

  /** A task for each part; what they made, in the order of the parts. */
  @SuppressWarnings("unchecked")
  public static <A, R> List<R> run(RDD<A> parts, Work<A, R> work) {
    ClassTag<R> any = (ClassTag<R>) (ClassTag<?>) ClassTag$.MODULE$.AnyRef();
    Object[] made = (Object[]) parts.context().runJob(parts, new Call<>(work), any);
    return (List<R>) List.of(made);
  }

  /** A task for each thing; what they made, in the order of the things. */
  public static <A, R> List<R> each(JavaSparkContext spark, List<A> things, WorkOnOne<A, R> work) {
    return things.isEmpty()
        ? List.of()
        : run(spark.parallelize(things, things.size()).rdd(), (part, one) -> work.of(one.next()));
  }

  private static final class Call<A, R>
      extends AbstractFunction2<TaskContext, scala.collection.Iterator<A>, R>
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Work<A, R> work;

    Call(Work<A, R> work) {
      this.work = work;
    }

    @Override
    public R apply(TaskContext context, scala.collection.Iterator<A> things) {
      return work.of(context.partitionId(), CollectionConverters.asJava(things));
    }
  }
}
