package vn.dieuphoi.coordination.view;

import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.obligation.DueMark;

/** A request as lists show it. */
public record RequestLine(CoordinationRequest request, DueMark standing) {

    /** Whether it is in one of the four classes; what was withdrawn is in none. */
    public boolean counted() {
        return standing.state().counted();
    }

    /** "còn 3 ngày làm việc", "đến hạn hôm nay", "quá 2 ngày làm việc"; empty when the partner need not answer any more. */
    public String leftWords() {
        return request.state().withPartner() ? standing.words() : "";
    }

    /** The CSS class beside {@code state}; what does not run is not near its due date. */
    public String style() {
        return request.state().withPartner()
                ? standing.style()
                : standing.state().style();
    }

    /** Whether the partner lets it lie. */
    public boolean overdue() {
        return standing.late() && request.state().withPartner();
    }
}
