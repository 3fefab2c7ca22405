package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import dev.calque.allowance.Allowances;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/**
 * Caffeine makes up the names of its classes from the settings of a cache and looks them up; a
 * native image must be told which.
 */
class NativeCacheTest {

  @Test
  void theClassesOfTheCacheOfReadingsAreRegistered() throws Exception {
    ReadingCache cache = new ReadingCache(request -> new CompletableFuture<>(), 1 << 20);
    Object held = ((AsyncCache<?, ?>) fieldOf(cache, AsyncCache.class)).synchronous();
    assertThat(registered()).containsAll(classesOf(inside(held, "asyncCache")));
  }

  @Test
  void theClassesOfTheAllowancesAreRegistered() throws Exception {
    Object accounts = fieldOf(Allowances.local(1), Cache.class);
    assertThat(registered()).containsAll(classesOf(accounts));
  }

  @Test
  void theClassesOfThePausesAreRegistered() throws Exception {
    Class<?> type = Class.forName("dev.calque.fetch.SitePauses");
    Constructor<?> constructor = type.getDeclaredConstructor(LongSupplier.class);
    constructor.setAccessible(true);
    Object pauses = fieldOf(constructor.newInstance((LongSupplier) () -> 0), Cache.class);
    assertThat(registered()).containsAll(classesOf(pauses));
  }

  private static List<String> classesOf(Object cache) throws IllegalAccessException {
    Object local = inside(cache, "cache");
    return List.of(local.getClass().getName(), inside(local, "nodeFactory").getClass().getName());
  }

  private static List<String> registered() throws ClassNotFoundException {
    return List.of(
        Class.forName("dev.calque.NativeImage")
            .getAnnotation(RegisterForReflection.class)
            .classNames());
  }

  private static Object fieldOf(Object owner, Class<?> type) throws IllegalAccessException {
    for (Field field : owner.getClass().getDeclaredFields()) {
      if (type.isAssignableFrom(field.getType())) {
        field.setAccessible(true);
        return field.get(owner);
      }
    }
    throw new AssertionError("no " + type + " in " + owner.getClass());
  }

  private static Object inside(Object owner, String name) throws IllegalAccessException {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(owner);
        }
      }
    }
    throw new AssertionError("no field " + name + " in " + owner.getClass());
  }
}
