package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Engine;
import dev.calque.signal.notice.Statement.Binding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engine a sentence names, and which names are a person's or a word. */
class EngineNamesTest {

  private static final NoticeReader READER = NoticeReader.standard();

  private static Optional<Engine> engineOf(String sentence) {
    return READER
        .parse(sentence, LanguageTag.parse("en").orElseThrow())
        .filter(notice -> notice.statement().binding().compareTo(Binding.LABEL) <= 0)
        .map(Notice::engine);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Gemma 3 27B, gemma",
    "Google's Gemma 3, gemma",
    "TranslateGemma 12B, translategemma",
    "Mistral Small 3.2, mistral",
    "Amazon Nova Pro, amazon-nova",
    "Phi-4, phi",
    "SeamlessM4T v2, seamless",
    "Aya Expanse 32B, aya",
    "Command R+ (Cohere), cohere",
    "NLLB-200 3.3B, nllb",
    "MADLAD-400-10B, madlad",
    "Unbabel Tower 70B, tower",
    "Llama 4 Maverick, llama",
    "Llama-3.3-70B-Instruct, llama",
    "Qwen3-235B-A22B, qwen",
    "Qwen-MT, qwen",
    "Kimi K2, kimi",
    "GLM-4.6, chatglm",
    "Hunyuan-MT-7B, hunyuan",
    "Apertus 70B, apertus",
    "Tilde MT, tilde",
    "SAP Translation Hub, sap-translation-hub",
    "Gemini 2.5 Flash-Lite, gemini",
    "Claude Sonnet 4.5, claude",
    "Claude, claude",
    "OpenAI's GPT-5.1, gpt",
    "Azure AI Translator, microsoft-translator",
    "Bing Translator, microsoft-translator",
    "Yandex, yandex-translate",
    "AWS Translate, amazon-translate",
    "Naver Papago, papago",
    "Meta's No Language Left Behind model, nllb",
    "LibreTranslate, libretranslate",
    "Argos Translate, argos-translate",
    "Helsinki-NLP/opus-mt-de-en, marian",
    "Lingva Translate, lingva",
    "claude-sonnet-4-5, claude",
    "Meta Llama, llama",
    "Mistral Large 2, mistral",
    "Tongyi Qianwen, qwen",
    "DeepSeek-R1, deepseek",
    "xAI's Grok, grok",
    "GitHub Copilot, copilot",
    "Smartcat AI, smartcat",
    "Sogou, sogou-translate",
    "Kakao i, kakao-i",
    "Phrase MT, phrase",
    "MiniMax-M2, minimax",
    "ERNIE 4.5, ernie",
    "gemma3:27b, gemma",
    "mBART-50, mbart",
    "OpenAI o3, gpt"
  })
  void isNamedWithItsVersion(String name, String id) {
    assertThat(engineOf("This page was translated with " + name + ".").map(Engine::id))
        .contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gemma",
        "Gemma 2021",
        "Gemma Whelan",
        "Aya",
        "Lara Vergnaud",
        "Nova Ren Suma",
        "Phi Long Nguyen, 2019",
        "Tower of Babel Publishing",
        "Mistral Books",
        "Claude",
        "Claude Monet",
        "Ernie",
        "Ernie Wright",
        "Azure",
        "Kimi",
        "Kimi Brown"
      })
  void isNoneInAPersonsName(String name) {
    assertThat(engineOf("Translated by " + name)).isEmpty();
  }

  @Test
  void isKnownByItsMakerToo() {
    assertThat(engineOf("Translated by Claude (Anthropic)").map(Engine::id)).contains("claude");
  }
}
