package dev.calque;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.quarkus.runtime.ImageMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the virtual machine and the process take. The framework would bind the same meters before it
 * opens its ports; the management beans behind them are dear to start.
 */
final class MachineMeters {

  private final List<Runnable> endings = new ArrayList<>();

  /** Registers all of them. */
  synchronized void register(MeterRegistry registry) {
    List<MeterBinder> meters =
        List.of(
            new ClassLoaderMetrics(),
            new JvmInfoMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics());
    meters.forEach(each -> each.bindTo(registry));
    // A native executable's collector tells nobody when it ran.
    if (ImageMode.current() == ImageMode.JVM) {
      registerCollector(registry);
    }
  }

  private void registerCollector(MeterRegistry registry) {
    JvmGcMetrics collections = new JvmGcMetrics();
    JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();
    endings.add(collections::close);
    endings.add(pressure::close);
    collections.bindTo(registry);
    pressure.bindTo(registry);
  }

  /** Stops listening to the collector. */
  synchronized void stop() {
    endings.forEach(Runnable::run);
    endings.clear();
  }
}
