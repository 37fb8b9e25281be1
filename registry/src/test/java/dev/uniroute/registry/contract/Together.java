package dev.uniroute.registry.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same from many threads that start at once. */
final class Together {

    private Together() {}

    static <T> List<T> run(int threads, Callable<T> task) {
        CountDownLatch start = new CountDownLatch(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        start.countDown();
                        start.await();
                        return task.call();
                    }))
                    .toList();
            return results.stream().map(Together::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
