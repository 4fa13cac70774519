package org.asylumrates.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodingTest {
  @Test
  void plainTextIsItself() {
    assertThat(Decoding.AUTO.text(new byte[0])).isEmpty();
    assertThat(Decoding.AUTO.text(bytes('A', '\t', 0, 0x7F))).isEqualTo("A\t\0\u007F");
  }

  @Test
  void utf8IsReadAsUtf8() {
    assertThat(Decoding.AUTO.text("Peña\tŁódź\t北京\t😀".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Peña\tŁódź\t北京\t😀");
  }

  @Test
  void whatIsNotUtf8IsReadAsWindows1252() {
    assertThat(Decoding.AUTO.text(bytes('P', 'e', 0xF1, 'a'))).isEqualTo("Peña");
    assertThat(Decoding.AUTO.text(bytes(0x80, 0x92, 0xFF))).isEqualTo("€’ÿ");
  }

  @Test
  void aLineThatMixesBothIsReadAsWindows1252() {
    assertThat(Decoding.AUTO.text(bytes(0xC3, 0xB1, '\t', 0xF1))).isEqualTo("Ã±\tñ");
  }

  @Test
  void aLineCutInsideACharacterIsReadAsWindows1252() {
    assertThat(Decoding.AUTO.text(bytes('n', 0xC3))).isEqualTo("nÃ");
  }

  /** The Unicode Consortium's table CP1252.TXT leaves these five undefined. */
  @Test
  void onlyFiveBytesHaveNoMeaning() {
    List<Integer> none = new ArrayList<>();
    for (int b = 0x80; b <= 0xFF; b++) {
      if (Decoding.AUTO.text(bytes(b)).equals("\uFFFD")) {
        none.add(b);
      }
    }
    assertThat(none).containsExactly(0x81, 0x8D, 0x8F, 0x90, 0x9D);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
