package vn.dieuphoi.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All guides, and which part of which is about a page. They are read once: they change with a release only. */
@Component
public class Guides {

    private static final String FOLDER = "guides/";

    private static final String OFFICES = "huong-dan-phong";
    private static final String LEADERS = "huong-dan-lanh-dao";
    private static final String PEOPLE = "huong-dan-quan-tri-nhan-su";
    private static final String MODELS = "huong-dan-quan-tri-mo-hinh";
    private static final String PLANS = "huong-dan-ke-hoach-moi";
    private static final String REPORTS = "reports";
    private static final String TARGETS = "targets";

    private static final List<String> NAMES = List.of(OFFICES, LEADERS, REPORTS, TARGETS, PLANS, PEOPLE, MODELS);

    /**
     * Where a page's help begins; of several that fit the first.
     *
     * @param path how the page's path begins
     * @param heading of the part; empty for the whole guide
     */
    record Place(String path, String guide, String heading) {}

    static final List<Place> PLACES = List.of(
            new Place("/viec/lich", OFFICES, "Lịch"),
            new Place("/viec/", OFFICES, "Nhận và hoàn thành một việc"),
            new Place("/viec", OFFICES, "Trang Việc"),
            new Place("/de-nghi/tra-loi", OFFICES, "Trả lời đề nghị phối hợp"),
            new Place("/de-nghi", OFFICES, "Đề nghị phối hợp của đơn vị chủ trì"),
            new Place("/gia-han", OFFICES, "Xin gia hạn"),
            new Place("/minh-chung", OFFICES, "Minh chứng"),
            new Place("/thong-bao", OFFICES, "Thông báo"),
            new Place("/giao-viec", LEADERS, "Giao việc ngoài kế hoạch"),
            new Place("/chuyen-nam", LEADERS, "Xong nội dung, kết thúc, chuyển năm"),
            new Place("/bang", LEADERS, ""),
            new Place("/bao-cao", REPORTS, ""),
            new Place("/chi-tieu", TARGETS, ""),
            new Place("/ke-hoach", PLANS, ""),
            new Place("/thiet-lap", PLANS, ""),
            new Place("/mo-hinh", MODELS, ""),
            new Place("/ket-noi", PEOPLE, "Kết nối hệ thống khác (quản trị)"),
            new Place("/nhan-su", PEOPLE, ""),
            new Place("/to-chuc", PEOPLE, ""),
            new Place("/vang-mat", PEOPLE, ""),
            new Place("/lich-lam-viec", PEOPLE, ""),
            new Place("/muc", OFFICES, "Các việc lặp lại của đơn vị chủ trì"));

    private final Map<String, Guide> guides = new LinkedHashMap<>();

    Guides() {
        for (String name : NAMES) {
            guides.put(name, GuideText.read(name, text(name), Set.copyOf(NAMES)));
        }
    }

    private static String text(String name) {
        try (InputStream file = new ClassPathResource(FOLDER + name + ".md").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("Thiếu hướng dẫn " + name, missing);
        }
    }

    public List<Guide> all() {
        return List.copyOf(guides.values());
    }

    public Optional<Guide> find(String name) {
        return Optional.ofNullable(guides.get(name));
    }

    /**
     * Where the help for a page stands.
     *
     * @param section the anchor; empty for the beginning
     */
    public record Found(String guide, String section) {}

    public Optional<Found> about(String page) {
        return PLACES.stream()
                .filter(place -> page.startsWith(place.path()))
                .findFirst()
                .map(place -> new Found(place.guide(), section(place)));
    }

    private String section(Place place) {
        return find(place.guide()).stream()
                .flatMap(guide -> guide.sections().stream())
                .filter(section -> section.heading().equals(place.heading()))
                .map(Guide.Section::id)
                .findFirst()
                .orElse("");
    }

    /** A picture of a guide. */
    public Optional<ClassPathResource> picture(String name) {
        return Optional.of(new ClassPathResource(FOLDER + "images/" + name))
                .filter(file -> name.matches("[a-z0-9-]+\\.png") && file.exists());
    }
}
