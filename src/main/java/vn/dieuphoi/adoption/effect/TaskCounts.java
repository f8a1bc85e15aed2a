package vn.dieuphoi.adoption.effect;

/**
 * What becomes of open tasks: those before are the changed, stopped and untouched, those after the opened, changed and
 * untouched ones.
 */
public record TaskCounts(int opened, int changed, int stopped, int untouched) {

    static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0);

    public int before() {
        return changed + stopped + untouched;
    }

    public int after() {
        return opened + changed + untouched;
    }

    TaskCounts plus(TaskCounts other) {
        return new TaskCounts(
                opened + other.opened, changed + other.changed, stopped + other.stopped, untouched + other.untouched);
    }
}
