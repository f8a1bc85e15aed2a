package vn.dieuphoi.reporting.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.work.StepRecord;

/**
 * What the steps of an item handed in, as its countable products are told from it.
 *
 * @param units of steps that run once for each product: "Phóng sự 2/4", "Công ty A: hoạt động văn hóa"
 * @param enterprises the names that were chosen last
 * @param steps the names of the other steps: "Lập chuyên mục việc làm"
 */
record Handed(Set<String> units, Set<String> enterprises, Set<String> steps) {

    static final Handed NOTHING = new Handed(Set.of(), Set.of(), Set.of());

    private static final String ENTERPRISES = "enterprises";
    private static final String ENTERPRISE = "doanh nghiệp";

    static Handed empty() {
        return new Handed(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    /** @param records oldest first */
    static Handed of(List<StepRecord> records) {
        Handed handed = empty();
        for (StepRecord step : records) {
            step.unit().ifPresentOrElse(handed.units::add, () -> handed.steps.add(step.name()));
            if (step.values().get(ENTERPRISES) instanceof String chosen) {
                handed.choose(chosen);
            }
        }
        return handed;
    }

    /** @param chosen one a line; an earlier choice no longer counts */
    void choose(String chosen) {
        enterprises.clear();
        chosen.lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(enterprises::add);
    }

    PeriodFigures.Made made(Product product, ItemFacts.@Nullable Estimate estimate) {
        return new PeriodFigures.Made(
                product.name(),
                product.unit(),
                product.quantity(),
                done(product),
                estimate == null ? null : estimate.products().get(product.name()));
    }

    private int done(Product product) {
        if (product.unit().equals(ENTERPRISE)) {
            return enterprises.size();
        }
        int done = (int) units.stream()
                .map(Handed::kind)
                .filter(kind -> says(kind, product))
                .count();
        // A single product has no step for each; the step that makes it names it.
        boolean named = product.quantity() == 1 && steps.stream().anyMatch(step -> says(step, product));
        return done == 0 && named ? 1 : done;
    }

    /** Without the enterprise before it, whose name may be made of the same words. */
    private static String kind(String unit) {
        return unit.substring(unit.lastIndexOf(": ") + 1);
    }

    private static boolean says(String words, Product product) {
        return Vietnamese.small(words).contains(product.unit());
    }
}
