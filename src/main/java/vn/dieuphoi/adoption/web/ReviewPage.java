package vn.dieuphoi.adoption.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.AdoptionWay;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.review.DraftReview;
import vn.dieuphoi.adoption.review.Readers;
import vn.dieuphoi.adoption.review.ReviewDesk;
import vn.dieuphoi.adoption.review.ReviewItem;
import vn.dieuphoi.adoption.source.SourceViews;

/** Fills the page on which a draft stands beside its document. */
@Component
class ReviewPage {

    private final PlanDrafts drafts;
    private final ReviewDesk desk;
    private final SourceViews sources;
    private final Readers readers;
    private final AdoptionWay way;

    ReviewPage(PlanDrafts drafts, ReviewDesk desk, SourceViews sources, Readers readers, AdoptionWay way) {
        this.drafts = drafts;
        this.desk = desk;
        this.sources = sources;
        this.readers = readers;
        this.way = way;
    }

    /** @param at what was asked for: the list, the item, the place */
    String fill(PlanDraft draft, ReviewAt at, Authentication login, Model model) {
        DraftReview review = desk.review(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("way", way.steps(draft, AdoptionStage.REVIEW));
        model.addAttribute("review", review);
        model.addAttribute("list", at.list());
        List<ReviewItem> items = listed(review, at.list());
        model.addAttribute("items", items);
        ReviewItem shown = shown(review, items, at);
        model.addAttribute("shown", shown);
        model.addAttribute("place", at.place());
        model.addAttribute("next", next(items, shown));
        model.addAttribute("blocks", review.blocks());
        model.addAttribute("source", sources.view(draft.id()));
        model.addAttribute("sourceName", drafts.source(draft.id()).name());
        model.addAttribute("readers", readers.others(draft.id(), login.getName()));
        model.addAttribute("parties", desk.partyNames());
        model.addAttribute("entries", desk.latest(draft.id()));
        return "plan-review";
    }

    /** The item that was asked for; where all of it has been seen, the next that has something to see. */
    private static ReviewItem shown(DraftReview review, List<ReviewItem> items, ReviewAt at) {
        boolean seen = at.list().equals(ReviewAt.TO_SEE)
                && !items.isEmpty()
                && review.item(at.item()).filter(item -> item.open().isEmpty()).isPresent();
        if (!seen && review.item(at.item()).isPresent()) {
            return review.item(at.item()).orElseThrow();
        }
        int here = review.items().stream().map(ReviewItem::key).toList().indexOf(at.item());
        return items.stream()
                .filter(item -> review.items().indexOf(item) > here)
                .findFirst()
                .or(() -> items.stream().findFirst())
                .orElseGet(() -> review.items().get(0));
    }

    private static List<ReviewItem> listed(DraftReview review, String list) {
        return switch (list) {
            case ReviewAt.SEEN -> review.withSeen();
            case ReviewAt.ALL -> review.items();
            default -> review.toSee();
        };
    }

    private static @Nullable String next(List<ReviewItem> items, ReviewItem shown) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(shown.key())) {
                return i + 1 < items.size()
                        ? items.get(i + 1).key()
                        : items.get(0).key();
            }
        }
        return items.isEmpty() ? null : items.get(0).key();
    }
}
