package vn.dieuphoi.coordination.view;

import java.util.Map;
import java.util.Set;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.office.PartyCode;

/** What another part of the application adds to the page of a request: the partner's form, links, files, extensions. */
public interface RequestPart {

    /**
     * What its fragment of the template needs, by attribute name.
     *
     * @param offices for whom the reader may act
     * @param login the reader's id
     */
    Map<String, Object> attributes(CoordinationRequest request, Set<PartyCode> offices, String login);
}
