package dev.calque.fetch;

import dev.calque.address.PageAddress;
import java.util.List;

/**
 * The way a request took.
 *
 * @param hops every address that was asked, the requested one first; never empty
 */
public record RedirectTrail(List<PageAddress> hops) {

  public RedirectTrail {
    hops = List.copyOf(hops);
    if (hops.isEmpty()) {
      throw new IllegalArgumentException("a trail has at least the requested address");
    }
  }

  /** The trail of a page that was answered without a redirect. */
  public static RedirectTrail direct(PageAddress address) {
    return new RedirectTrail(List.of(address));
  }

  /** The address that answered. */
  public PageAddress last() {
    return hops.get(hops.size() - 1);
  }
}
