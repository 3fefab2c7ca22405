package dev.calque.fetch;

/** A body without an encoding. */
final class PlainBody implements BodyDecoder {

  @Override
  public void decode(byte[] piece, Sink sink) {
    sink.accept(piece, piece.length);
  }

  @Override
  public boolean isComplete() {
    return true;
  }
}
