package dev.rolewatch.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The benchmark by the processor's clock instead of the wall's, for a machine that has other things
 * to do: {@code java … dev.rolewatch.bench.ProcessorTime SITUATION…}.
 */
public final class ProcessorTime {
  private static final int ROUNDS = 10;
  private static final int EVENTS = 10_000;
  private static final String I_KNOW =
      "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

  private ProcessorTime() {}

  /** Prints the median of the second half of the rounds, when all is compiled. */
  public static void main(String[] situations) throws Exception {
    for (String situation : situations) {
      print(System.out, situation);
    }
  }

  private static void print(PrintStream out, String situation) throws Exception {
    AlertBenchmark benchmark = new AlertBenchmark();
    benchmark.situation = situation;
    benchmark.read();
    benchmark.listen(new Blackhole(I_KNOW));
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = microsecondsPerEvent(benchmark);
    }
    double[] warm = java.util.Arrays.stream(rounds).skip(ROUNDS / 2).sorted().toArray();
    out.printf(
        "%s: %.0f us of processor time per event (%.0f to %.0f)%n",
        situation, warm[warm.length / 2], warm[0], warm[warm.length - 1]);
  }

  private static double microsecondsPerEvent(AlertBenchmark benchmark) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    long characters = 0;
    for (int event = 0; event < EVENTS; event++) {
      characters += benchmark.bytesToOutcome().length();
    }
    long time = threads.getCurrentThreadCpuTime() - begin;
    if (characters == 0) {
      throw new IllegalStateException("no outcome had a text");
    }
    return time / 1000.0 / EVENTS;
  }
}
