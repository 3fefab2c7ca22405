package dev.calque.signal.notice;

import java.util.Arrays;

/** A trie over characters; its edges lie in one open-addressing hash table. */
final class CharTrie {

  static final int ROOT = 0;

  private static final long EMPTY = -1;

  private long[] keys = new long[256];
  private int[] targets = new int[256];
  private int edges;
  private int nodes = 1;

  CharTrie() {
    Arrays.fill(keys, EMPTY);
  }

  /** Adds a word and returns its node. */
  int add(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      if (next < 0) {
        next = nodes++;
        put(node, word.charAt(i), next);
      }
      node = next;
    }
    return node;
  }

  /** The node after {@code c}, or -1. */
  int next(int node, char c) {
    long key = key(node, c);
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private void put(int node, char c, int target) {
    if (++edges * 2 > keys.length) {
      grow();
    }
    insert(key(node, c), target);
  }

  private void insert(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    Arrays.fill(keys, EMPTY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private int slot(long key) {
    long hash = key * 0x9e3779b97f4a7c15L;
    return (int) (hash >>> 40) & (keys.length - 1);
  }

  private static long key(int node, char c) {
    return ((long) node << 16) | c;
  }
}
