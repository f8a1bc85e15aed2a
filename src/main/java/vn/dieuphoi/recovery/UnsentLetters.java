package vn.dieuphoi.recovery;

/** Letters that the database takes for unsent; whoever sends them implements it. */
public interface UnsentLetters {

    /**
     * Notes that each of them may have left already.
     *
     * @return how many there are
     */
    int markAsPossibleRepeats();
}
