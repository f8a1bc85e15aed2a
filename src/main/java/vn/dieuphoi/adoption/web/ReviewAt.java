package vn.dieuphoi.adoption.web;

import org.springframework.web.util.UriComponentsBuilder;
import vn.dieuphoi.adoption.PlanDraft;

/**
 * Where somebody stands in a review.
 *
 * @param list which items are listed
 * @param item key of the item that is open; empty for the first
 * @param place the place that was asked for; empty for the first
 */
record ReviewAt(String list, String item, String place) {

    static final String TO_SEE = "can-xem";
    static final String SEEN = "da-xem";
    static final String ALL = "ca-muc";

    String page(long draft) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(PlanDraft.page(draft))
                        .queryParam("loc", "{list}")
                        .queryParam("muc", "{item}")
                        .encode()
                        .buildAndExpand(list, item)
                        .toUriString();
    }
}
