# DDPG ends above its truth, TD3's minimum below
# DDPG's critic expects: x, DDPG's critic expects
$data1 << EOD
1900 -28.020554
3800 -58.802803
5700 -84.4797
7600 -72.95025
9500 -54.582333
11400 -47.26664
13300 -33.82765
15200 -34.77796
17100 -38.91934
19000 -30.092129
EOD
# measured: x, measured
$data2 << EOD
1900 -727.0794
3800 -151.97833
5700 -120.18255
7600 -88.06653
9500 -63.496555
11400 -54.6212
13300 -44.514732
15200 -46.903053
17100 -51.80594
19000 -42.530098
EOD
# TD3's minimum expects: x, TD3's minimum expects
$data3 << EOD
1900 -16.544249
3800 -43.94442
5700 -70.26801
7600 -75.03694
9500 -74.80738
11400 -72.401215
13300 -67.2648
15200 -72.22289
17100 -84.84763
19000 -66.93468
EOD
# measured: x, measured
$data4 << EOD
1900 -733.9354
3800 -632.5894
5700 -313.99466
7600 -133.3373
9500 -106.86146
11400 -83.89607
13300 -69.87787
15200 -102.63968
17100 -74.37286
19000 -56.414234
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'values.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set multiplot
set label 'DDPG ends above its truth, TD3''s minimum below' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'agents of each kind: 1; measured over 917 steps without noise' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.036953125, screen 0.84173614 to screen 0.065507814, screen 0.84173614 nohead front linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6)
set label 'DDPG''s critic expects' at screen 0.07222656, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#D55E00' front
set arrow from screen 0.31035417, screen 0.84173614 to screen 0.33890888, screen 0.84173614 nohead front linecolor rgb '#222222' linewidth 2 dashtype (2,4)
set label 'measured' at screen 0.3456276, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#222222' front
set arrow from screen 0.45514324, screen 0.84173614 to screen 0.48369792, screen 0.84173614 nohead front linecolor rgb '#0072B2' linewidth 3.5 dashtype 1
set label 'TD3''s minimum expects' at screen 0.49041668, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#0072B2' front
set lmargin at screen 0.12379297
set rmargin at screen 0.47354493
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [1900:19000]
set yrange [-150:20]
set xtics ('5 k' 5000, '10 k' 10000, '15 k' 15000) offset character 0,0
set ytics ('−150' -150, '−100' -100, '−50' -50, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'DDPG''s critic' at screen 0.29866895, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set object rectangle from graph 0, first 0 to graph 1, first 20 behind fillcolor rgb '#D55E00' fillstyle transparent solid 0.10 noborder
set label 'impossible: above 0' at graph 1, first 20 right offset character -0.6,-0.8 font 'DejaVu Sans,15' textcolor rgb '#D55E00' front
set label 'environment steps' at screen 0.29866895, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'mean value' at screen 0.03611328, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6), \
  $data1 using 1:2 every 1 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00', \
  $data2 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)
unset label; unset arrow; unset object
set lmargin at screen 0.6103555
set rmargin at screen 0.96010745
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [1900:19000]
set yrange [-150:20]
set xtics ('5 k' 5000, '10 k' 10000, '15 k' 15000) offset character 0,0
set ytics ('−150' -150, '−100' -100, '−50' -50, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'TD3''s minimum' at screen 0.7852315, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set object rectangle from graph 0, first 0 to graph 1, first 20 behind fillcolor rgb '#D55E00' fillstyle transparent solid 0.10 noborder
set label 'impossible: above 0' at graph 1, first 20 right offset character -0.6,-0.8 font 'DejaVu Sans,15' textcolor rgb '#D55E00' front
set label 'environment steps' at screen 0.7852315, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'mean value' at screen 0.52267575, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data3 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data3 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2', \
  $data4 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)
unset multiplot
set output
