/** Headings of columns that several kinds of file have. */
const retailerId = [
  '零售户编号',
  '零售户编码',
  '零售户代码',
  '客户编号',
  '客户编码',
  '客户代码',
  '门店编号',
  '门店编码',
  '商户编号',
  '商户编码',
];
const sku = ['商品编码', '商品编号', '商品代码', '产品编码', '产品编号', '产品代码', '规格编码', '品规编码', '货号'];
const orderId = ['订单号', '订单编号', '订货单号'];
const unitPrice = ['批发价', '批发价(元)', '批发单价'];

/**
 * The headings that each kind of file may use besides the names of its columns: the one list, of which `docs/headings.md` is the printed
 * form. A heading means one column of a kind only. Headings that leave open in what units a quantity is (箱, 件) are not among them.
 */
export const headings = {
  retailers: {
    retailer_id: retailerId,
    name: ['零售户名称', '客户名称', '门店名称', '商户名称', '店名', '名称'],
    area: ['region', '区域', '地区', '片区', '销售区域'],
    class: ['retailer_class', '档位', '零售户档位', '客户档位', '客户等级'],
    business_type: ['type', '业态', '经营业态', '零售业态'],
    route: ['线路', '路线', '送货线路', '配送线路'],
    order_day: ['订货日', '订货星期'],
    order_cycle: ['订货周期', '访销周期'],
    first_call: ['首次访销日', '首次订货日'],
  },
  products: {
    sku,
    name: ['商品名称', '产品名称', '规格名称', '品规名称', '品名', '名称'],
    brand: ['品牌'],
    category: ['family', '品类', '类别', '商品类别', '产品类别', '分类'],
    supplier: ['vendor', '供应商', '供应商名称', '供货商', '工业企业', '厂家'],
    price_band: ['价位段', '价格段', '价格带', '价类'],
    unit: ['计量单位', '单位'],
    pack_size: ['pack', '包装数', '包装数量', '每件数量', '装箱数'],
    purchase_price: ['进价', '进货价', '采购价', '采购单价'],
    unit_price: [...unitPrice, '单价', '单价(元)'],
    retail_price: ['零售价', '零售指导价', '建议零售价', '指导零售价'],
    margin_share: ['毛利率', '零售毛利率', '销售毛利率'],
    holding_share: ['周持有成本率', '持有成本率', '库存成本率'],
    least_units: ['起订量', '最小订货量', '最低订货量'],
  },
  orders: {
    order_id: [...orderId, '单号'],
    retailer_id: retailerId,
    ordered_on: ['订货日期', '下单日期', '订单日期', '日期'],
    sku,
    quantity: ['数量', '订货量', '订货数量', '订单数量', '订购数量'],
    requested: ['需求量', '需求数量', '要货量', '要货数量', '申请数量'],
    granted: ['满足量', '满足数量', '核准数量', '批准数量', '分配数量'],
    delivered: ['送货数量', '送达数量', '配送数量', '到货数量', '签收数量'],
    delivered_on: ['送货日期', '送达日期', '配送日期', '到货日期', '签收日期'],
    unit_price: [...unitPrice, '单价', '单价(元)', '价格'],
  },
  visits: {
    visit_id: ['拜访编号', '拜访单号', '拜访号'],
    retailer_id: retailerId,
    visited_on: ['拜访日期', '日期'],
    account_manager: ['客户经理', '拜访人'],
    sku,
    counted: ['盘点数量', '盘点数', '库存', '库存数量'],
    on_shelf: ['上柜', '是否上柜', '在架', '是否在架'],
    shelf_price: ['货架价', '标价', '实际零售价', '零售价'],
    declared: ['申报需求', '申报数量', '预计需求', '预计需求量'],
    declared_from: ['需求开始日期', '申报开始日期', '需求起始日期'],
    declared_to: ['需求结束日期', '申报结束日期', '需求截止日期'],
    feedback: ['反馈', '客户反馈', '意见', '意见反馈'],
    follow_up: ['跟进事项', '后续事项', '待办事项'],
    follow_up_due: ['跟进期限', '跟进日期', '完成期限'],
    follow_up_by: ['跟进人', '责任人'],
  },
  deliveries: {
    delivery_id: ['送货单号', '配送单号', '送货编号', '配送编号'],
    order_id: orderId,
    retailer_id: retailerId,
    delivered_on: ['送货日期', '送达日期', '配送日期', '到货日期', '签收日期', '日期'],
    sku,
    delivered: ['送货数量', '送达数量', '配送数量', '到货数量', '签收数量', '数量'],
    refused: ['拒收', '拒收数量'],
    refusal: ['拒收原因', '拒收理由'],
  },
  calendar: {
    change: ['kind', '调整', '调整类型'],
    day: ['date', '日期', '原访销日', '原订货日'],
    to: ['to_day', 'moved_to', '调整到', '新访销日', '新订货日'],
    order_day: ['订货日', '订货星期'],
    cause: ['reason', '原因'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
