package vn.dieuphoi.operation;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Memory;

/** What was found wrong at the last look, which pages show without looking again. */
@Component
class FaultMemory implements Memory {

    private final FaultWatch watch;

    FaultMemory(FaultWatch watch) {
        this.watch = watch;
    }

    @Override
    public void forget() {
        watch.look();
    }
}
