package dev.calque.signal.notice;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * Maps each character to the one that words are compared by: lower case, without the marks that
 * writers may leave out (accents, vowel points, tatweel, nukta), variants of one letter made equal.
 * Signs that carry the word in their script (kana voicing, Indic and Thai vowels) stay.
 */
final class Folding {

  /** What a character is to a reader of words. */
  static final byte DROPPED = 0;

  /** White space and signs between words. */
  static final byte GAP = 1;

  /** Letters of scripts that put spaces between words. */
  static final byte SPACED = 2;

  /** Letters of scripts that join particles to words: Arabic, Hebrew, Hangul. */
  static final byte JOINED = 3;

  /** Letters of scripts without spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar. */
  static final byte CONTINUOUS = 4;

  private static final String HAN_TRADITIONAL =
      "機譯動檔審閱過內編輯錄語頁對為從將經轉換專業員誤準確請參見術產這個達義顯於與並後來無僅種說資訊統網韓臺歐愛爾蘭羅馬亞維錯輔衝應檢權優處爭議責賴釋異擇選點擊視關閉開單們務話軟腦學習類師進層連結構續讀寫別問題評論簡範質證據聲貼幫圖書節課條則規報導約複顯憑給傳獲負擔實際當併嚴謹變標識組織體國華漢豐電氣極雖還運載輸鍵盤響頻額顧驗黃齊齡";
  private static final String HAN_SIMPLIFIED =
      "机译动档审阅过内编辑录语页对为从将经转换专业员误准确请参见术产这个达义显于与并后来无仅种说资讯统网韩台欧爱尔兰罗马亚维错辅冲应检权优处争议责赖释异择选点击视关闭开单们务话软脑学习类师进层连结构续读写别问题评论简范质证据声贴帮图书节课条则规报导约复显凭给传获负担实际当并严谨变标识组织体国华汉丰电气极虽还运载输键盘响频额顾验黄齐龄";

  private static final char[] LETTERS = new char[Character.MAX_VALUE + 1];
  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    Normalizer2 decomposition = Normalizer2.getNFKDInstance();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      KINDS[c] = kindOf(c);
      LETTERS[c] = KINDS[c] == DROPPED ? 0 : fold((char) c, decomposition);
    }
    for (int i = 0; i < HAN_TRADITIONAL.length(); i++) {
      LETTERS[HAN_TRADITIONAL.charAt(i)] = HAN_SIMPLIFIED.charAt(i);
    }
    // Persian, Urdu, Sindhi and Uyghur letters that keyboards mix with the Arabic ones.
    same('ي', "یىېئ");
    same('ك', "کڪ");
    same('ه', "ةہھۀەۂ");
    same('و', "ؤۆ");
    same('i', "ı");
    same('s', "ßẞ");
    same('o', "øØ");
    same('l', "łŁ");
    same('d', "đĐ");
  }

  private Folding() {}

  static byte kind(char c) {
    return KINDS[c];
  }

  static char letter(char c) {
    return LETTERS[c];
  }

  private static void same(char letter, String variants) {
    for (int i = 0; i < variants.length(); i++) {
      LETTERS[variants.charAt(i)] = letter;
    }
  }

  private static byte kindOf(int c) {
    int type = Character.getType(c);
    int script = UScript.getScript(c);
    if (c == 0x640 || type == Character.FORMAT || isNukta(c)) {
      return DROPPED;
    }
    if (type == Character.NON_SPACING_MARK && !keepsMarks(c)) {
      return DROPPED;
    }
    boolean isWord = Character.isLetterOrDigit(c) || isMark(type);
    // Turned commas write Uzbek's and Hawaiian's letters and are typed as apostrophes as well.
    if (!isWord || (c >= 0x2b9 && c <= 0x2bf)) {
      return GAP;
    }
    return switch (script) {
      case UScript.ARABIC, UScript.HEBREW, UScript.HANGUL -> JOINED;
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          CONTINUOUS;
      // The prolonged sound mark and the iteration mark belong to no script and stand in words.
      default -> c == 0x30fc || c == 0x3005 ? CONTINUOUS : SPACED;
    };
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** From Devanagari to Tibetan and in Khmer and Myanmar, marks are the vowels. */
  private static boolean keepsMarks(int c) {
    return (c >= 0x900 && c <= 0x109f)
        || (c >= 0x1780 && c <= 0x17ff)
        || c == 0x3099
        || c == 0x309a;
  }

  private static boolean isNukta(int c) {
    return c == 0x93c || c == 0x9bc || c == 0xa3c || c == 0xabc || c == 0xb3c || c == 0xcbc;
  }

  private static char fold(char c, Normalizer2 decomposition) {
    int script = UScript.getScript(c);
    int lower = UCharacter.toLowerCase(c);
    boolean composes =
        script == UScript.HANGUL || script == UScript.HIRAGANA || script == UScript.KATAKANA;
    if (composes && c < 0xff00) {
      return c;
    }
    String parts = decomposition.getDecomposition(lower);
    char folded = parts == null || parts.isEmpty() ? (char) lower : parts.charAt(0);
    return Character.isLetterOrDigit(folded) ? (char) UCharacter.toLowerCase(folded) : (char) lower;
  }
}
