package vn.dieuphoi.models.scaffold;

import java.util.List;
import vn.dieuphoi.models.drawing.LabelText;

/**
 * The lane in which the partners are asked: as high as the one box in it needs, and named by as many of them as can be
 * read beside it. Whom the item asks in all stands in the call.
 */
public final class PartnerLane {

    /** Pixels. */
    public static final int HEIGHT = 120;

    private static final int MARGIN = 10;

    private PartnerLane() {}

    static String name(List<String> partners) {
        if (partners.isEmpty()) {
            return "Phối hợp: theo đề nghị";
        }
        for (int named = partners.size(); named > 0; named--) {
            String name = named(partners, named);
            if (fits(name)) {
                return name;
            }
        }
        return partners.size() == 1
                ? Shortened.to(named(partners, 1), PartnerLane::fits)
                : "Phối hợp: " + partners.size() + " nơi";
    }

    private static boolean fits(String name) {
        return LabelText.beside(name, HEIGHT - MARGIN).lines().size() <= 2;
    }

    private static String named(List<String> partners, int count) {
        int others = partners.size() - count;
        return "Phối hợp: " + String.join(", ", partners.subList(0, count))
                + (others == 0 ? "" : " và " + others + " nơi khác");
    }
}
