package org.asylumrates.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches as Spark's Parquet reader makes them: of bytes, of numbers of a dictionary, constant. */
class TextColumnTest {
  private static final String NAME = "NAT";

  /** Stands for a blank here. */
  private static final String BLANK = "-";

  /** Empty, short, as long as fits into a number, longer, and outside ASCII. */
  private static final String[] TEXTS = {
    "", "A", "AB", "A B", "EIGHTLET", "NINELETTE", "Ñ", "ÑÑÑÑ", "É", "São Tomé e Príncipe"
  };

  private final TextColumn column = new TextColumn(NAME);

  @Test
  void textsAreNumberedInTheOrderInWhichTheyAreMet() {
    for (int round = 0; round < 3; round++) {
      assertThat(read(bytes(TEXTS)))
          .containsExactlyElementsOf(IntStream.range(0, TEXTS.length).boxed().toList());
    }
    assertThat(column.all()).containsExactly(TEXTS);
    assertThat(column.text(7)).isEqualTo("ÑÑÑÑ");
  }

  /** Each piece of a file has a dictionary of its own. */
  @Test
  void aNumberMeansWhatItsOwnDictionarySays() {
    String[] first = {"ES", "GT", "São Tomé e Príncipe"};
    String[] second = {"GT", "HO", "ES"};
    assertThat(read(numbers(first, 2, 0, 1, 0))).containsExactly(0, 1, 2, 1);
    assertThat(read(numbers(second, 0, 1, 2, 0))).containsExactly(2, 3, 1, 2);
    assertThat(read(numbers(first, 0, 1, 2))).containsExactly(1, 2, 0);
    assertThat(read(bytes("HO", "ES"))).containsExactly(3, 1);
    assertThat(column.all()).containsExactly("São Tomé e Príncipe", "ES", "GT", "HO");
  }

  /** Whatever its batches, some of which may ask for numbers that those before did not have. */
  @Test
  void eachNumberIsLookedUpOnceInARowGroup() {
    Words words = new Words("ES", "GT", "HO");
    Object first = new Object();
    assertThat(read(numbers(words, first, 1, 0, 1))).containsExactly(0, 1, 0);
    assertThat(read(numbers(words, first, 0, 2, -1, 1))).containsExactly(1, 3, 2, 0);
    assertThat(read(batch(bytesOf("HO", "GT"), 2, first))).containsExactly(3, 0);
    assertThat(read(numbers(words, first, 2, 1, 0))).containsExactly(3, 0, 1);
    assertThat(words.asked()).containsExactly(1, 0, 2);
    Object second = new Object();
    assertThat(read(numbers(words, second, 2, 2, 1))).containsExactly(3, 3, 0);
    assertThat(read(numbers(words, second, 1))).containsExactly(0);
    assertThat(words.asked()).containsExactly(1, 0, 2, 2, 1);
  }

  /** Room for numbers is made as they come. */
  @Test
  void aDictionaryOfManyTexts() {
    String[] texts = IntStream.range(0, 3_000).mapToObj(i -> "C" + i).toArray(String[]::new);
    Words words = new Words(texts);
    Object rowGroup = new Object();
    for (int number : new int[] {0, 255, 256, 2_999, 511, 1, 2_999, 256}) {
      read(numbers(words, rowGroup, number));
      assertThat(column.text(column.codes()[0])).isEqualTo(texts[number]);
    }
    assertThat(words.asked()).containsExactly(0, 255, 256, 2_999, 511, 1);
  }

  @Test
  void aBlankIsUnknownOrWhatIsGivenForIt() {
    assertThat(read(bytes("A", BLANK, "A"))).containsExactly(0, 1, 0);
    assertThat(read(numbers(new String[] {"A"}, 0, -1, 0))).containsExactly(0, 1, 0);
    assertThat(column.text(1)).isEqualTo("UNKNOWN");
    TextColumn given = new TextColumn(NAME, List.of("Y"), "");
    assertThat(read(given, bytes("N", BLANK, "Y"))).containsExactly(1, 2, 0);
    assertThat(given.all()).containsExactly("Y", "N", "");
  }

  @Test
  void oneValueForAWholeBatch() {
    ConstantColumnVector constant = new ConstantColumnVector(3, DataTypes.StringType);
    constant.setUtf8String(UTF8String.fromString("trac-merits"));
    assertThat(read(column, batch(constant, 3))).containsExactly(0, 0, 0);
    assertThat(column.text(0)).isEqualTo("trac-merits");
  }

  @Test
  void onlyChosenRowsAreRead() {
    Chosen some = bytes("A", "B", "C", "D").where(row -> row % 2 == 1);
    assertThat(read(some)).containsExactly(0, 1);
    assertThat(column.all()).containsExactly("B", "D");
  }

  @Test
  void manyTexts() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3_000; i++) {
        assertThat(read(bytes("C" + i, "a longer text " + i))).containsExactly(2 * i, 2 * i + 1);
      }
    }
  }

  /**
   * Spark writes the next batch over the bytes of the one before. The two long texts have the same
   * hash in Spark, so that one that is kept with its bytes would be taken for the other.
   */
  @ParameterizedTest
  @ValueSource(strings = {"COURT158757 COURT169170", "AB CD", "ÑA ÑB"})
  void textsWhoseBytesAreWrittenOverStayApart(String pair) {
    String first = pair.split(" ", -1)[0];
    String second = pair.split(" ", -1)[1];
    byte[] bytes = first.getBytes(StandardCharsets.UTF_8);
    OnHeapColumnVector vector = new OnHeapColumnVector(1, DataTypes.StringType);
    int number = 0;
    for (String text : List.of(first, second, first)) {
      System.arraycopy(text.getBytes(StandardCharsets.UTF_8), 0, bytes, 0, bytes.length);
      vector.reset();
      vector.putByteArray(0, bytes);
      assertThat(read(column, batch(vector, 1))).containsExactly(number % 2);
      number++;
    }
    assertThat(column.all()).containsExactly(first, second);
  }

  @Test
  void theLongTextsOfThePairHaveOneHash() {
    assertThat(UTF8String.fromString("COURT158757").hashCode())
        .isEqualTo(UTF8String.fromString("COURT169170").hashCode());
  }

  private Integer[] read(Chosen rows) {
    return read(column, rows);
  }

  private static Integer[] read(TextColumn column, Chosen rows) {
    column.read(rows);
    return Arrays.stream(column.codes()).limit(rows.size()).boxed().toArray(Integer[]::new);
  }

  private static Chosen bytes(String... texts) {
    return batch(bytesOf(texts), texts.length);
  }

  private static ColumnVector bytesOf(String... texts) {
    OnHeapColumnVector vector = new OnHeapColumnVector(texts.length, DataTypes.StringType);
    for (int row = 0; row < texts.length; row++) {
      if (texts[row].equals(BLANK)) {
        vector.putNull(row);
      } else {
        vector.putByteArray(row, texts[row].getBytes(StandardCharsets.UTF_8));
      }
    }
    return vector;
  }

  private static Chosen numbers(String[] dictionary, int... numbers) {
    return numbers(new Words(dictionary), new Object(), numbers);
  }

  /** A number of -1 stands for a blank. */
  private static Chosen numbers(Dictionary dictionary, Object rowGroup, int... numbers) {
    OnHeapColumnVector vector = new OnHeapColumnVector(numbers.length, DataTypes.StringType);
    vector.reserveDictionaryIds(numbers.length);
    vector.setDictionary(dictionary);
    for (int row = 0; row < numbers.length; row++) {
      if (numbers[row] < 0) {
        vector.putNull(row);
      } else {
        vector.getDictionaryIds().putInt(row, numbers[row]);
      }
    }
    return batch(vector, numbers.length, rowGroup);
  }

  private static Chosen batch(ColumnVector vector, int rows) {
    return batch(vector, rows, new Object());
  }

  private static Chosen batch(ColumnVector vector, int rows, Object rowGroup) {
    ColumnarBatch columns = new ColumnarBatch(new ColumnVector[] {vector}, rows);
    return Chosen.all(new Batch(columns, rowGroup), new String[] {NAME});
  }

  /**
   * A dictionary.
   *
   * @param asked gets each number whose text was asked for
   */
  private record Words(List<Integer> asked, String... words) implements Dictionary {
    Words(String... words) {
      this(new ArrayList<>(), words);
    }

    @Override
    public int decodeToInt(int id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long decodeToLong(int id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float decodeToFloat(int id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double decodeToDouble(int id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] decodeToBinary(int id) {
      asked.add(id);
      return Binary.fromString(words[id]).getBytes();
    }
  }
}
