package dev.calque.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyDecoderTest {

  private static final byte[] PLAIN = "Boats in the harbour. ".repeat(3000).getBytes(UTF_8);

  private final ByteArrayOutputStream decoded = new ByteArrayOutputStream();

  private boolean collect(byte[] buffer, int length) {
    decoded.write(buffer, 0, length);
    return true;
  }

  /** Decodes in pieces of a size; tells whether the body may end there. */
  private boolean decode(String encoding, byte[] coded, int piece) throws DataFormatException {
    try (BodyDecoder decoder = BodyDecoder.of(encoding).orElseThrow()) {
      for (int at = 0; at < coded.length; at += piece) {
        decoder.decode(
            Arrays.copyOfRange(coded, at, Math.min(coded.length, at + piece)), this::collect);
      }
      return decoder.isComplete();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(6, bare))) {
      deflate.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 1_000_000})
  void readsWhateverThePiecesAre(int piece) throws Exception {
    assertThat(decode("gzip", gzip(PLAIN), piece)).isTrue();
    assertThat(decode("deflate", deflate(PLAIN, false), piece)).isTrue();
    assertThat(decode("deflate", deflate(PLAIN, true), piece)).isTrue();
    assertThat(decode("", PLAIN, piece)).isTrue();

    assertThat(decoded.toByteArray()).isEqualTo(join(PLAIN, PLAIN, PLAIN, PLAIN));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 1_000_000})
  void readsEveryPartOfAGzipHeader(int piece) throws Exception {
    byte[] plainHeader = gzip(PLAIN);
    byte[] header = Arrays.copyOf(plainHeader, 10);
    header[3] = 2 | 4 | 8 | 16;
    byte[] extra = {3, 0, 'a', 'b', 'c'};
    byte[] coded =
        join(
            header,
            extra,
            "name\0".getBytes(UTF_8),
            "comment\0".getBytes(UTF_8),
            new byte[] {1, 2},
            Arrays.copyOfRange(plainHeader, 10, plainHeader.length));

    assertThat(decode("gzip", coded, piece)).isTrue();
    assertThat(decoded.toByteArray()).isEqualTo(PLAIN);
  }

  @Test
  void readsAnEmptyExtraField() throws Exception {
    byte[] coded = gzip(PLAIN);
    byte[] header = Arrays.copyOf(coded, 10);
    header[3] = 4;

    assertThat(
            decode(
                "gzip", join(header, new byte[2], Arrays.copyOfRange(coded, 10, coded.length)), 3))
        .isTrue();
    assertThat(decoded.toByteArray()).isEqualTo(PLAIN);
  }

  @Test
  void readsMembersOneAfterTheOtherAndPassesOverPadding() throws Exception {
    assertThat(decode("gzip", join(gzip(PLAIN), gzip(PLAIN), new byte[512]), 100)).isTrue();
    assertThat(decoded.toByteArray()).isEqualTo(join(PLAIN, PLAIN));
  }

  @Test
  void readsNotAnyNumberOfMembers() throws Exception {
    byte[] member = gzip("x".getBytes(UTF_8));
    byte[][] members = new byte[1001][];
    Arrays.fill(members, member);

    assertThat(decode("gzip", join(Arrays.copyOf(members, 1000)), 500)).isTrue();
    assertThatThrownBy(() -> decode("gzip", join(members), 500))
        .isInstanceOf(DataFormatException.class)
        .hasMessage("more than 1000 gzip members");
  }

  @Test
  void neverTakesAPartForTheWhole() throws Exception {
    byte[] gzip = gzip("Boats".getBytes(UTF_8));
    for (int length = 0; length < gzip.length; length++) {
      assertThat(decode("gzip", Arrays.copyOf(gzip, length), 100)).as("%d bytes", length).isFalse();
    }
    byte[] zlib = deflate(PLAIN, false);
    assertThat(decode("deflate", Arrays.copyOf(zlib, zlib.length - 1), 100)).isFalse();
    assertThat(decode("deflate", new byte[0], 1)).isFalse();
    assertThat(decode("deflate", new byte[] {0x78}, 1)).isFalse();
  }

  @Test
  void saysWhatIsBroken() throws IOException {
    byte[] gzip = gzip(PLAIN);
    byte[] checksum = gzip.clone();
    checksum[gzip.length - 8] ^= 1;
    byte[] length = gzip.clone();
    length[gzip.length - 1] ^= 1;
    byte[] reserved = gzip.clone();
    reserved[3] = (byte) 0x80;

    for (byte[] broken : new byte[][] {checksum, length, reserved, PLAIN, new byte[20]}) {
      assertThatThrownBy(() -> decode("gzip", broken, 50)).isInstanceOf(DataFormatException.class);
    }
    assertThatThrownBy(() -> decode("deflate", PLAIN, 50)).isInstanceOf(DataFormatException.class);
  }

  @Test
  void stopsWhenTheSinkHasHadEnough() throws Exception {
    byte[] bomb = gzip(new byte[50_000_000]);
    int[] taken = {0};
    try (BodyDecoder decoder = BodyDecoder.of("gzip").orElseThrow()) {
      decoder.decode(
          bomb,
          (buffer, length) -> {
            taken[0] += length;
            return taken[0] < 20_000;
          });
    }

    assertThat(taken[0]).isLessThan(40_000);
  }
}
