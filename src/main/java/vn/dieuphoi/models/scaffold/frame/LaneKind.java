package vn.dieuphoi.models.scaffold.frame;

/** The lanes of an item, from top to bottom. */
enum LaneKind {
    LEADERSHIP("lane_leadership"),
    LEAD("lane_lead"),
    PARTNER("lane_partner");

    private final String id;

    LaneKind(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
