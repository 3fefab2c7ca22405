package dev.calque.signal.catalogue;

/**
 * A data file that is not of its form. The message names the file, the line and what is accepted.
 */
public final class CatalogueException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  CatalogueException(String message) {
    super(message);
  }
}
