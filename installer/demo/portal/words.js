// SPDX-License-Identifier: Apache-2.0
// The labels of the mock portal: two wordings in English, one in Chinese, and one that no form map knows.

const works = [
  'Blue Heron',
  'Fox by Firelight',
  'Koi in Dark Water',
  'Moon Owl',
  'Hummingbird',
  'Sea Turtle',
  'Stay Wild',
];
const records = works.map((title, index) => ({
  value: `ipr-${index + 1}`,
  label: `C-2026-00${41 + index} · ${title}`,
}));

const english = {
  title: 'Submit a complaint',
  platform: 'Complaint website',
  iprType: 'IPR type',
  work: 'IPR record',
  complaintType: 'Complaint type',
  reason: 'Complaint reason',
  links: 'Infringing listings',
  statement: 'Supplement infringement reason(s)',
  evidence: 'Evidence upload',
  agree: 'I declare under penalty of perjury that this complaint is accurate.',
  slider: 'Drag to the right',
  verify: 'Verify links',
  submit: 'Submit',
  choose: 'Please select',
  platforms: ['AliExpress', 'Alibaba.com', '1688.com'],
  iprTypes: ['Trademark', 'Copyright', 'Patent'],
  complaintTypes: ['Product listing', 'Store front'],
  reasons: ['Pirated copy', 'Unauthorised use of an art work on goods', 'Picture theft'],
  done: 'Complaint received. Reference number',
};

export const wordings = {
  'en-1': english,
  'en-2': {
    ...english,
    platform: 'Platform',
    iprType: 'Type of right',
    work: 'Registered work',
    links: 'Listing links',
    statement: 'Additional information',
    platforms: ['1688.com', 'Alibaba.com', 'AliExpress'],
    reasons: ['Picture theft', 'Infringement of art or text works', 'Pirated copy'],
  },
  'zh-1': {
    ...english,
    title: '发起投诉',
    platform: '投诉平台',
    iprType: '知识产权类型',
    work: '选择作品',
    complaintType: '投诉类型',
    reason: '投诉理由',
    links: '侵权商品链接',
    statement: '补充侵权理由',
    evidence: '上传证据',
    agree: '本人声明以上内容属实。',
    slider: '请按住滑块，拖动到最右边',
    verify: '验证链接',
    submit: '提交',
    choose: '请选择',
    platforms: ['全球速卖通', '阿里巴巴国际站', '1688'],
    iprTypes: ['商标权', '著作权', '专利权'],
    complaintTypes: ['商品链接', '店铺'],
    reasons: ['盗版', '著作权-不当-美术文字作品侵权', '著作权-不当-盗用图片'],
    done: '投诉已受理，编号',
  },
  changed: {
    ...english,
    platform: 'Where did it happen',
    iprType: 'Basis of claim',
    work: 'Your asset',
    complaintType: 'Scope',
    reason: 'Grounds',
    links: 'Offending addresses',
    statement: 'Tell us more',
  },
};

export { records };
