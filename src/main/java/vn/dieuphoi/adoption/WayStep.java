package vn.dieuphoi.adoption;

/**
 * A step as the line of steps shows it.
 *
 * @param page its address
 * @param now whether it is the one that is open
 */
public record WayStep(String label, String page, StageStanding.Standing standing, boolean now) {

    public boolean done() {
        return standing == StageStanding.Standing.DONE;
    }

    public boolean wrong() {
        return standing == StageStanding.Standing.WRONG;
    }
}
