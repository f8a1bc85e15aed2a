package vn.dieuphoi.operation.alarm;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.database.DatabasePresence;
import vn.dieuphoi.operation.figures.StoredGrowth;

/** Looks every minute for what failed, and measures once a day how much is stored. */
@Component
@WhereRoundsRun
class AlarmRounds extends BackgroundRounds {

    private final FaultWatch watch;
    private final AlarmBook alarms;
    private final DatabasePresence database;
    private final StoredGrowth growth;

    AlarmRounds(
            FaultWatch watch,
            AlarmBook alarms,
            DatabasePresence database,
            StoredGrowth growth,
            @Value("${dieuphoi.operation.every}") Duration every) {
        super("fault-watch", every);
        this.watch = watch;
        this.alarms = alarms;
        this.database = database;
        this.growth = growth;
    }

    /** Without a database nothing can be seen or told; that it is away says health, and every page. */
    @Override
    protected void round() {
        if (!database.away()) {
            growth.measure();
            alarms.follow(watch.look());
        }
    }
}
