package vn.dieuphoi.models.desk.act;

/**
 * What an act did to one process, as far as it has got.
 *
 * @param base the engine's id of the version that was in force
 * @param definition the engine's id of the version in force from then on
 * @param moved pieces of running work that moved with it
 * @param stayed pieces that go on by the version by which they had begun
 * @param ended pieces that came to their end before they could move
 * @param waiting pieces that still have to move
 */
public record ModelChange(
        long id,
        ModelAct act,
        String process,
        String base,
        String definition,
        int moved,
        int stayed,
        int ended,
        int waiting) {

    /** Number of the version that came into force. */
    public int number() {
        return number(definition);
    }

    /** Number of the version before. */
    public int baseNumber() {
        return number(base);
    }

    /** How much there was to do. */
    public int asked() {
        return moved + ended + waiting;
    }

    /** The engine's ids begin with process and number. */
    private static int number(String definition) {
        String[] parts = definition.split(":", 3);
        return parts.length > 1 && parts[1].matches("\\d{1,9}") ? Integer.parseInt(parts[1]) : 0;
    }
}
