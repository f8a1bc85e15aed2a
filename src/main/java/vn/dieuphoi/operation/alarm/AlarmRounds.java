package vn.dieuphoi.operation.alarm;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.database.DatabasePresence;

/** Looks every minute for what failed. */
@Component
@WhereRoundsRun
class AlarmRounds extends BackgroundRounds {

    private final FaultWatch watch;
    private final AlarmBook alarms;
    private final DatabasePresence database;

    AlarmRounds(
            FaultWatch watch,
            AlarmBook alarms,
            DatabasePresence database,
            @Value("${dieuphoi.operation.every}") Duration every) {
        super("fault-watch", every);
        this.watch = watch;
        this.alarms = alarms;
        this.database = database;
    }

    /** Without a database nothing can be seen or told; that it is away says health, and every page. */
    @Override
    protected void round() {
        if (!database.away()) {
            alarms.follow(watch.look());
        }
    }
}
