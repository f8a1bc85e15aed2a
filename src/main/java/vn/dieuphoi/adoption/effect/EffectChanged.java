package vn.dieuphoi.adoption.effect;

import vn.dieuphoi.Refused;

/** Between looking and pressing somebody acted, so that the effect has become another one. */
public class EffectChanged extends Refused {

    private static final long serialVersionUID = 1L;

    EffectChanged() {
        super(
                "Trong lúc xem đã có việc thay đổi, nên chưa áp dụng. Dưới đây là tác động tính lại; hãy xem rồi bấm lại.");
    }
}
