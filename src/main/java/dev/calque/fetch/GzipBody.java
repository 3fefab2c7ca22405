package dev.calque.fetch;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The {@code gzip} encoding (RFC 1952), one or more members. Java's own reader pulls from a stream
 * and so would need a thread that waits for a slow site; this one is pushed.
 */
final class GzipBody implements BodyDecoder {

  /** Block-wise writers make one of 64 KB of input: a body at its limit has some eighty. */
  private static final int MAX_MEMBERS = 1000;

  private static final byte FIRST_BYTE = 0x1f;
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private enum Part {
    FIXED_HEADER,
    EXTRA_LENGTH,
    EXTRA_FIELD,
    NAME,
    COMMENT,
    HEADER_CHECKSUM,
    DATA,
    TRAILER,
    PADDING
  }

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[8192];
  private final byte[] field = new byte[HEADER];
  private int fieldLength;
  private int flags;
  private int extraLeft;
  private int members;
  private Part part = Part.FIXED_HEADER;

  @Override
  public void decode(byte[] piece, Sink sink) throws DataFormatException {
    int at = 0;
    while (at < piece.length) {
      if (part == Part.DATA) {
        inflater.setInput(piece, at, piece.length - at);
        if (!inflate(sink)) {
          return;
        }
        at = piece.length - inflater.getRemaining();
      } else {
        frame(piece[at]);
        at++;
      }
    }
  }

  /** Inflates what there is; false where the sink has had enough. */
  private boolean inflate(Sink sink) throws DataFormatException {
    int length = inflater.inflate(buffer);
    while (length > 0) {
      checksum.update(buffer, 0, length);
      if (!sink.accept(buffer, length)) {
        return false;
      }
      length = inflater.inflate(buffer);
    }
    if (inflater.finished()) {
      part = Part.TRAILER;
    }
    return true;
  }

  /** Takes one byte of what surrounds the data. */
  private void frame(byte b) throws DataFormatException {
    switch (part) {
      case FIXED_HEADER -> {
        // Some servers pad the last member; browsers pass over that.
        if (members > 0 && fieldLength == 0 && b != FIRST_BYTE) {
          part = Part.PADDING;
        } else if (collected(b, HEADER)) {
          checkHeader();
          next(Part.FIXED_HEADER);
        }
      }
      case EXTRA_LENGTH -> {
        if (collected(b, 2)) {
          extraLeft = number(0, 2);
          next(extraLeft > 0 ? Part.EXTRA_LENGTH : Part.EXTRA_FIELD);
        }
      }
      case EXTRA_FIELD -> {
        extraLeft--;
        if (extraLeft == 0) {
          next(Part.EXTRA_FIELD);
        }
      }
      case NAME, COMMENT -> {
        if (b == 0) {
          next(part);
        }
      }
      case HEADER_CHECKSUM -> {
        if (collected(b, 2)) {
          next(part);
        }
      }
      case TRAILER -> {
        if (collected(b, TRAILER)) {
          checkTrailer();
        }
      }
      case PADDING -> {}
      case DATA -> throw new IllegalStateException("data is no frame");
    }
  }

  private boolean collected(byte b, int wanted) {
    field[fieldLength] = b;
    fieldLength++;
    if (fieldLength < wanted) {
      return false;
    }
    fieldLength = 0;
    return true;
  }

  private int number(int from, int bytes) {
    int value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | (field[from + i] & 0xff);
    }
    return value;
  }

  private void checkHeader() throws DataFormatException {
    flags = field[3] & 0xff;
    if (number(0, 2) != 0x8b1f || field[2] != 8 || (flags & RESERVED) != 0) {
      throw new DataFormatException("no gzip header");
    }
  }

  /** The part of the header that comes after another, as far as the flags announce it. */
  private void next(Part done) {
    if (done == Part.EXTRA_LENGTH) {
      part = Part.EXTRA_FIELD;
    } else if (done.compareTo(Part.EXTRA_LENGTH) < 0 && (flags & EXTRA) != 0) {
      part = Part.EXTRA_LENGTH;
    } else if (done.compareTo(Part.NAME) < 0 && (flags & NAME) != 0) {
      part = Part.NAME;
    } else if (done.compareTo(Part.COMMENT) < 0 && (flags & COMMENT) != 0) {
      part = Part.COMMENT;
    } else if (done.compareTo(Part.HEADER_CHECKSUM) < 0 && (flags & HEADER_CHECKSUM) != 0) {
      part = Part.HEADER_CHECKSUM;
    } else {
      part = Part.DATA;
    }
  }

  private void checkTrailer() throws DataFormatException {
    if (number(0, 4) != (int) checksum.getValue()
        || number(4, 4) != (int) inflater.getBytesWritten()) {
      throw new DataFormatException("a checksum that doesn't match");
    }
    members++;
    if (members > MAX_MEMBERS) {
      throw new DataFormatException("more than " + MAX_MEMBERS + " gzip members");
    }
    checksum.reset();
    inflater.reset();
    part = Part.FIXED_HEADER;
  }

  @Override
  public boolean isComplete() {
    return members > 0 && (part == Part.PADDING || (part == Part.FIXED_HEADER && fieldLength == 0));
  }

  @Override
  public void close() {
    inflater.end();
  }
}
