package dev.calque.cache;

import dev.calque.fetch.Validators;
import dev.calque.reading.Freshness;
import dev.calque.reading.Reading;
import dev.calque.reading.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is kept of a reading as bytes for other instances, and reads it again.
 *
 * <p>A magic number with the frame's version, a checksum, then a deflated stream of fields. The
 * first field is the key: a value that lies under another's key is none. Times are wall-clock, and
 * none is believed beyond what its lifetime allows, since clocks differ.
 */
final class Frame {

  /** "CLQ" and the version of this layout. */
  private static final int MAGIC = 0x434C5102;

  private static final int HEADER = 2 * Integer.BYTES;

  /** No reading of a page of 5 MB is as large; a length beyond it is a lie. */
  private static final int MAX_PAYLOAD = 32 * 1024 * 1024;

  /** Speed counts for more here than the last tenth of the size. */
  private static final int LEVEL = Deflater.BEST_SPEED;

  private static final Duration FURTHEST = Duration.ofDays(30);

  /** No site is left alone for longer, whatever it says ({@code fetch/RetryAfter}). */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final int PAGE = 1;
  private static final int FAILURE = 2;

  private Frame() {}

  /** Now, on both clocks. */
  record Now(long nanos, long wallMillis) {

    long wall(long atNanos) {
      return wallMillis + (atNanos - nanos) / 1_000_000;
    }

    long nanos(long atWallMillis) {
      return nanos + (atWallMillis - wallMillis) * 1_000_000;
    }
  }

  static byte[] write(ReadingKey key, Kept kept, Now now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[HEADER]);
    Deflater deflater = new Deflater(LEVEL);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      out.writeUTF(key.address().toString());
      out.writeUTF(key.acceptLanguage());
      if (kept instanceof Kept.Page page) {
        writePage(out, page, now);
      } else {
        writeFailure(out, (Kept.Failure) kept, now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from memory to memory: only a field that is too long
    } finally {
      deflater.end();
    }
    byte[] frame = bytes.toByteArray();
    sign(frame);
    return frame;
  }

  /** Writes the header over the first bytes. */
  static void sign(byte[] frame) {
    ByteBuffer.wrap(frame).putInt(MAGIC).putInt(checksum(frame));
  }

  private static void writePage(DataOutputStream out, Kept.Page page, Now now) throws IOException {
    out.writeByte(PAGE);
    out.writeUTF(page.validators().etag());
    out.writeUTF(page.validators().lastModified());
    out.writeUTF(page.acceptLanguage());
    out.writeBoolean(page.variesOnLanguage());
    out.writeLong(page.lifetime().toMillis());
    out.writeLong(now.wall(page.confirmedAt()));
    out.writeLong(now.wall(page.freshUntil()));
    out.writeUTF(page.full().requestedUrl());
    writeBytes(out, page.full().bytes());
    writeBytes(out, page.summary().bytes());
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeFailure(DataOutputStream out, Kept.Failure failure, Now now)
      throws IOException {
    Reading.Unreadable reading = failure.reading();
    out.writeByte(FAILURE);
    out.writeUTF(reading.trouble().name());
    out.writeUTF(reading.detail());
    out.writeInt(reading.pageStatus());
    out.writeUTF(reading.contentType());
    out.writeLong(reading.retryAt() == null ? 0 : reading.retryAt().toEpochMilli());
    out.writeLong(now.wall(failure.freshUntil()));
  }

  /** What was kept; nothing where the bytes are not what this code wrote under this key. */
  static Optional<Kept> read(ReadingKey key, byte[] frame, Now now) {
    if (frame.length <= HEADER) {
      return Optional.empty();
    }
    ByteBuffer header = ByteBuffer.wrap(frame);
    if (header.getInt() != MAGIC || header.getInt() != checksum(frame)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(frame, HEADER, frame.length - HEADER)))) {
      if (!in.readUTF().equals(key.address().toString())
          || !in.readUTF().equals(key.acceptLanguage())) {
        return Optional.empty();
      }
      return switch (in.readByte()) {
        case PAGE -> Optional.of(readPage(in, now));
        case FAILURE -> Optional.of(readFailure(in, now));
        default -> Optional.empty();
      };
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // a stream that breaks, a name that is none, a payload without field
    }
  }

  private static Kept readPage(DataInputStream in, Now now) throws IOException {
    Validators validators = new Validators(in.readUTF(), in.readUTF());
    String acceptLanguage = in.readUTF();
    boolean varies = in.readBoolean();
    Duration lifetime = readLifetime(in);
    long confirmedAt = Math.min(readTime(in, now), now.nanos());
    Duration longest = longer(lifetime, Lifetimes.STALE_IF_ERROR);
    long freshUntil = notBeyond(longest, readTime(in, now), now);
    String requestedUrl = in.readUTF();
    return new Kept.Page(
        new Payload(readBytes(in), requestedUrl),
        new Payload(readBytes(in), requestedUrl),
        validators,
        acceptLanguage,
        varies,
        lifetime,
        confirmedAt,
        freshUntil);
  }

  private static Duration readLifetime(DataInputStream in) throws IOException {
    long millis = in.readLong();
    if (millis < 0 || millis > Freshness.LONGEST.toMillis()) {
      throw new IOException("expected a lifetime of a day at most, found " + millis + " ms");
    }
    return Duration.ofMillis(millis);
  }

  /** A moment on our clock; nothing here is further away than a few days. */
  private static long readTime(DataInputStream in, Now now) throws IOException {
    long wallMillis = in.readLong();
    if (wallMillis < 0 || Math.abs(wallMillis - now.wallMillis()) > FURTHEST.toMillis()) {
      throw new IOException("expected a time of these days, found " + wallMillis);
    }
    return now.nanos(wallMillis);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_PAYLOAD) {
      throw new IOException("expected a payload of at most " + MAX_PAYLOAD + ", found " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static Kept readFailure(DataInputStream in, Now now) throws IOException {
    Trouble trouble = Trouble.valueOf(in.readUTF());
    Reading.Unreadable reading =
        new Reading.Unreadable(
            trouble, in.readUTF(), in.readInt(), in.readUTF(), readRetryAt(in, now));
    Duration lifetime = Lifetimes.of(reading, Instant.ofEpochMilli(now.wallMillis()));
    long freshUntil = notBeyond(lifetime, readTime(in, now), now);
    return new Kept.Failure(reading, freshUntil);
  }

  private static @Nullable Instant readRetryAt(DataInputStream in, Now now) throws IOException {
    long wallMillis = in.readLong();
    long latest = now.wallMillis() + LONGEST_PAUSE.toMillis();
    return wallMillis == 0 ? null : Instant.ofEpochMilli(Math.min(wallMillis, latest));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static long notBeyond(Duration lifetime, long freshUntil, Now now) {
    return Math.min(freshUntil, now.nanos() + lifetime.toNanos());
  }

  private static int checksum(byte[] frame) {
    CRC32C checksum = new CRC32C();
    checksum.update(frame, HEADER, frame.length - HEADER);
    return (int) checksum.getValue();
  }

  /** Whether these bytes are so few that reading them may be done on an event loop. */
  static boolean isSmall(byte[] frame) {
    return frame.length <= 64 * 1024;
  }
}
