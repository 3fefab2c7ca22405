package dev.calque.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the labels of the WHATWG Encoding standard (§4.2) mean on this platform. The platform knows
 * many more charsets; those that no browser decodes (UTF-7, EBCDIC, compound text) are no labels.
 */
final class EncodingLabels {

  /** Labels whose meaning on the web is not what their name says. */
  private static final Map<String, String> WEB_MEANING =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso_8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("x-cp1252", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("dos-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("chinese", "GB18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("ksc_5601", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("windows-949", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("ms_kanji", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("big5-hkscs", "Big5-HKSCS"),
          Map.entry("x-x-big5", "Big5-HKSCS"),
          Map.entry("x-euc-jp", "EUC-JP"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("utf-16", "UTF-16LE"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("koi", "KOI8-R"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("koi8-ru", "KOI8-U"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("866", "IBM866"),
          Map.entry("ibm866", "IBM866"),
          Map.entry("cp866", "IBM866"),
          Map.entry("tis620", "x-windows-874"));

  /** The platform's names of everything that browsers decode. */
  private static final Set<String> DECODED =
      Set.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "x-windows-874",
          "ISO-8859-2",
          "ISO-8859-3",
          "ISO-8859-4",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "ISO-8859-13",
          "ISO-8859-15",
          "ISO-8859-16",
          "KOI8-R",
          "KOI8-U",
          "IBM866",
          "x-MacRoman",
          "x-MacCyrillic",
          "GB18030",
          "Big5-HKSCS",
          "EUC-JP",
          "ISO-2022-JP",
          "windows-31j",
          "x-windows-949");

  private EncodingLabels() {}

  /** The charset of a label; nothing where the label is none of the web's. */
  static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(WEB_MEANING.getOrDefault(name, name));
      return DECODED.contains(charset.name()) ? Optional.of(charset) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
