package vn.dieuphoi.help;

/**
 * One page of a tour.
 *
 * @param path of the page, with what is asked of it
 */
record TourStep(String path, String heading, String words) {

    /** Whether a page is the one that the step is about. */
    boolean isAt(String page) {
        return path.replaceFirst("\\?.*", "").equals(page);
    }
}
