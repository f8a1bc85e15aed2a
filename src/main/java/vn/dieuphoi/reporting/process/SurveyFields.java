package vn.dieuphoi.reporting.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.dossier.SurveyDesk;

/**
 * The fields in which the survey's forms take the figures of targets: {@code t6} for T6, {@code t6Part1} for its first
 * part.
 */
final class SurveyFields {

    static final String MEASURED_ON = "measuredOn";
    static final String SOURCE = "source";

    /** Every field of a figure, those of earlier forms included. */
    static final String FIGURE =
            "t\\d+(Part\\d+)?|trainedShare|unemployment|urbanUnemployment|underemployment|agriculture"
                    + "|industry|services|enrolled|employedAfter|unskilled";

    /** Where a form of an earlier version has the same figure: one may lie open while the application is updated. */
    private static final Map<String, String> FORMER = former();

    private SurveyFields() {}

    /** The field of a target's own figure. */
    static String field(Target target) {
        return target.code().value().toLowerCase(Locale.ROOT);
    }

    /** The field of a part; {@code index} counts from 0. */
    static String field(Target target, int index) {
        return field(target) + "Part" + (index + 1);
    }

    /** What a form says of each target; a target without any figure is there with none. */
    static List<SurveyDesk.Found> figures(FormValues values, List<Target> targets) {
        return targets.stream()
                .map(target -> {
                    Map<String, BigDecimal> parts = new LinkedHashMap<>();
                    for (int index = 0; index < target.breakdown().size(); index++) {
                        String name = target.breakdown().get(index).name();
                        figure(values, field(target, index)).ifPresent(figure -> parts.put(name, figure));
                    }
                    return new SurveyDesk.Found(
                            target.code(), figure(values, field(target)).orElse(null), parts);
                })
                .toList();
    }

    private static Map<String, String> former() {
        try (InputStream names = SurveyFields.class.getResourceAsStream("/reporting/former-fields.properties")) {
            Properties known = new Properties();
            known.load(names);
            return known.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, known::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<BigDecimal> figure(FormValues values, String field) {
        return values.optionalDecimal(field)
                .or(() -> Optional.ofNullable(FORMER.get(field)).flatMap(values::optionalDecimal));
    }

    /** The other way round: what stands in the fields for figures that are known. */
    static Map<String, Object> values(List<SurveyDesk.Found> figures, List<Target> targets) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Target target : targets) {
            figures.stream()
                    .filter(found -> found.target().equals(target.code()))
                    .findFirst()
                    .ifPresent(found -> {
                        if (found.value() != null) {
                            values.put(field(target), found.value().doubleValue());
                        }
                        for (int index = 0; index < target.breakdown().size(); index++) {
                            BigDecimal figure = found.parts()
                                    .get(target.breakdown().get(index).name());
                            if (figure != null) {
                                values.put(field(target, index), figure.doubleValue());
                            }
                        }
                    });
        }
        return values;
    }
}
