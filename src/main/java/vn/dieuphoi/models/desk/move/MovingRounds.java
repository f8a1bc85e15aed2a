package vn.dieuphoi.models.desk.move;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;

/** Goes on with moves that a kill, a failure or somebody's patience has left. */
@Component
@WhereRoundsRun
class MovingRounds extends BackgroundRounds {

    private static final int MOST = 10_000;

    private final MovingOn moving;

    MovingRounds(MovingOn moving, @Value("${dieuphoi.models.moves-every:PT5S}") Duration every) {
        super("model-moves", every);
        this.moving = moving;
    }

    @Override
    protected void round() {
        moving.goOn(MOST);
    }
}
