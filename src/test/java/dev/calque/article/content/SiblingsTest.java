package dev.calque.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

class SiblingsTest {

  private static Element body(String html) {
    Element body = Jsoup.parse(html).body();
    body.ownerDocument().outputSettings().prettyPrint(false);
    return body;
  }

  @Test
  void removesElementsWithWhatTheyHold() {
    Element body = body("<p>a<i>b<b>c</b></i>d<i>e</i></p><i>f</i>");

    Siblings.remove(body.getElementsByTag("i"));

    assertThat(body.html()).isEqualTo("<p>ad</p>");
  }

  @Test
  void unwrapsElementsAndThoseInThem() {
    Element body = body("<p>a<i>b<u><i>c</i>d</u><i>e</i></i>f</p>");

    Siblings.unwrap(body.getElementsByTag("i"));

    assertThat(body.html()).isEqualTo("<p>ab<u>cd</u>ef</p>");
  }

  @Test
  void leavesChildrenThatKnowTheirPlace() {
    Element body = body("<p>a</p><i>b</i><p>c</p><i>d</i><p>e</p>");

    Siblings.remove(body.getElementsByTag("i"));

    List<String> names = new ArrayList<>();
    for (Node node = body.childNode(0); node != null; node = node.nextSibling()) {
      names.add(((Element) node).text());
    }
    assertThat(names).containsExactly("a", "c", "e");
    assertThat(body.children()).allMatch(child -> child.parent() == body);
  }

  @Test
  void passesOverWhatHasNoParent() {
    Siblings.remove(List.of(new Element("p")));
    Siblings.unwrap(List.of(new Element("p")));
  }
}
