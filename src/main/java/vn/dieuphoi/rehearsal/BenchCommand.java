package vn.dieuphoi.rehearsal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "bench", mixinStandardHelpOptions = true)
class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
