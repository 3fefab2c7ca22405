package dev.calque.article.content;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Proxy;
import dev.calque.browser.Chromium;
import dev.calque.browser.Firefox;

/** A real browser showing the page of inspections, with no way out but {@link LoopbackSite}. */
interface InspectingBrowser extends AutoCloseable {

  /** The value of a promise of text. */
  String evaluate(String expression);

  @Override
  void close();

  static InspectingBrowser chromium(LoopbackSite site) {
    BrowserContext context =
        Chromium.shared()
            .browser()
            .newContext(new Browser.NewContextOptions().setProxy(new Proxy(site.address())));
    Page page = context.newPage();
    page.navigate(site.address());
    return new InspectingBrowser() {
      @Override
      public String evaluate(String expression) {
        return String.valueOf(page.evaluate(expression));
      }

      @Override
      public void close() {
        context.close();
      }
    };
  }

  static InspectingBrowser firefox(LoopbackSite site) {
    Firefox firefox =
        Firefox.start(
            """
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "127.0.0.1");
            user_pref("network.proxy.http_port", %1$d);
            user_pref("network.proxy.ssl", "127.0.0.1");
            user_pref("network.proxy.ssl_port", %1$d);
            user_pref("browser.safebrowsing.downloads.remote.enabled", false);
            user_pref("extensions.getAddons.cache.enabled", false);
            """
                .formatted(site.port()));
    String tab = firefox.openTab();
    firefox.navigate(tab, site.address(), "complete");
    return new InspectingBrowser() {
      @Override
      public String evaluate(String expression) {
        return firefox.evaluate(tab, expression);
      }

      @Override
      public void close() {
        firefox.close();
      }
    };
  }
}
